package org.parley.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;

@ApplicationScoped
class MessageRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<Message> find(String id) {
    return Optional.ofNullable(entities.find(Message.class, id));
  }

  Optional<Message> lock(String id) {
    return Optional.ofNullable(entities.find(Message.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<ConsultationId> consultationOf(String id) {
    return entities.createQuery("select t.consultationId from Message m, Thread t where m.id = :id and t.id = m.threadId", String.class)
        .setParameter("id", id).getResultStream().findFirst().map(ConsultationId::new);
  }

  boolean isIn(String thread, String id) {
    return entities.createQuery("select count(m) from Message m where m.id = :id and m.threadId = :thread", Long.class)
        .setParameter("id", id).setParameter("thread", thread).getSingleResult() > 0;
  }

  boolean isPointOfOrder(String id) {
    return entities.createQuery("select count(m) from Message m where m.id = :id and m.kind = :kind", Long.class)
        .setParameter("id", id).setParameter("kind", MessageKind.POINT_OF_ORDER.code()).getSingleResult() > 0;
  }

  /** Those posted after a number, oldest first. */
  List<Message> after(String thread, long seq, int limit) {
    return entities.createQuery("select m from Message m where m.threadId = :thread and m.seq > :seq order by m.seq", Message.class)
        .setParameter("thread", thread).setParameter("seq", seq).setMaxResults(limit).getResultList();
  }

  /** Those posted before a number, newest first. */
  List<Message> before(String thread, long seq, int limit) {
    return entities.createQuery("select m from Message m where m.threadId = :thread and m.seq < :seq order by m.seq desc", Message.class)
        .setParameter("thread", thread).setParameter("seq", seq).setMaxResults(limit).getResultList();
  }

  /** Those posted from one number to another, oldest first. */
  List<Message> between(String thread, long first, long last) {
    return entities.createQuery("select m from Message m where m.threadId = :thread and m.seq >= :first and m.seq <= :last order by m.seq",
            Message.class)
        .setParameter("thread", thread).setParameter("first", first).setParameter("last", last).getResultList();
  }

  /** What it said before, in order. */
  List<MessageRevision> earlier(String id) {
    return entities.createQuery("select r from MessageRevision r where r.messageId = :id order by r.revision", MessageRevision.class)
        .setParameter("id", id).getResultList();
  }

  void add(Message message) {
    entities.persist(message);
  }

  void add(MessageRevision revision) {
    entities.persist(revision);
  }
}
