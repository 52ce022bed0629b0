package org.parley.thread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Settled;

@ApplicationScoped
class ThreadRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  private final Settled<Thread> found = new Settled<>();

  /** A copy: what a thread is about never changes. */
  Optional<Thread> find(String id) {
    return found.find(id, () -> Optional.ofNullable(entities.find(Thread.class, id)).map(Thread::copy));
  }

  Optional<Thread> about(ConsultationId consultation, Subject subject) {
    return entities.createQuery("select t from Thread t where t.consultationId = :consultation and t.subjectType = :type and t.subjectId = :id", Thread.class)
        .setParameter("consultation", consultation.value()).setParameter("type", subject.type()).setParameter("id", subject.id())
        .getResultStream().findFirst();
  }

  /**
   * With the number of messages and of the newest posting, in the order in which the threads were last spoken in, silent ones last.
   *
   * @param until number of the last posting that counts
   */
  List<ThreadView> of(ConsultationId consultation, long until) {
    Map<String, long[]> counts = new HashMap<>();
    entities.createQuery("select m.threadId, count(m), max(m.seq) from Message m, Thread t where m.threadId = t.id and t.consultationId = :consultation"
            + " and m.seq <= :until group by m.threadId", Object[].class)
        .setParameter("consultation", consultation.value()).setParameter("until", until).getResultStream()
        .forEach(row -> counts.put((String) row[0], new long[] {(Long) row[1], (Long) row[2]}));
    return entities.createQuery("select t from Thread t where t.consultationId = :consultation", Thread.class)
        .setParameter("consultation", consultation.value()).getResultStream().map(thread -> view(thread, counts.getOrDefault(thread.id(), new long[2])))
        .sorted(ThreadPlace.ORDER).toList();
  }

  ThreadView view(Thread thread) {
    Object[] row = entities.createQuery("select count(m), max(m.seq) from Message m where m.threadId = :thread", Object[].class)
        .setParameter("thread", thread.id()).getSingleResult();
    return view(thread, new long[] {(Long) row[0], row[1] == null ? 0 : (Long) row[1]});
  }

  private static ThreadView view(Thread thread, long[] countAndLast) {
    return thread.view(countAndLast[0], countAndLast[1]);
  }

  void add(Thread thread) {
    entities.persist(thread);
  }
}
