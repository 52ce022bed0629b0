package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.shared.ConsultationId;

@ApplicationScoped
class ProvisionRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<Provision> find(String id) {
    return Optional.ofNullable(entities.find(Provision.class, id));
  }

  /** To which consultation it belongs. */
  Optional<ConsultationId> consultationOf(String id) {
    return entities.createQuery("select p.consultationId from Provision p where p.id = :id", String.class)
        .setParameter("id", id).getResultStream().findFirst().map(ConsultationId::new);
  }

  Optional<Provision> lock(String id) {
    return Optional.ofNullable(entities.find(Provision.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** In no order. */
  List<Provision> of(String consultation) {
    return entities.createQuery("select p from Provision p where p.consultationId = :consultation", Provision.class)
        .setParameter("consultation", consultation).getResultList();
  }

  /** Their numbers, by id; in no order. */
  Map<String, String> numbers(String consultation) {
    return entities.createQuery("select p.id, p.number from Provision p where p.consultationId = :consultation", Object[].class)
        .setParameter("consultation", consultation).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  /** By their ids; in no order. */
  List<Provision> all(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : entities.createQuery("select p from Provision p where p.id in :ids", Provision.class).setParameter("ids", ids).getResultList();
  }

  long count(String consultation) {
    return entities.createQuery("select count(p) from Provision p where p.consultationId = :consultation", Long.class)
        .setParameter("consultation", consultation).getSingleResult();
  }

  /** The highest place taken below a parent, or at the top; 0 where there is none. Safe under the lock of the parent or the consultation. */
  int lastPlace(String consultation, Optional<String> parent) {
    var query = parent.isPresent()
        ? entities.createQuery("select max(p.place) from Provision p where p.parentId = :parent", Integer.class).setParameter("parent", parent.get())
        : entities.createQuery("select max(p.place) from Provision p where p.consultationId = :consultation and p.parentId is null", Integer.class)
            .setParameter("consultation", consultation);
    return query.getResultStream().filter(Objects::nonNull).findFirst().orElse(0);
  }

  Optional<ProvisionVersion> version(String id, long version) {
    return Optional.ofNullable(entities.find(ProvisionVersion.class, new ProvisionVersion.Key(id, version)));
  }

  /** In their order. */
  List<ProvisionVersion> versions(String id) {
    return entities.createQuery("select v from ProvisionVersion v where v.provisionId = :id order by v.version", ProvisionVersion.class)
        .setParameter("id", id).getResultList();
  }

  /** In their order, those that come after one. */
  List<ProvisionVersion> versions(String id, long after, int limit) {
    return entities.createQuery("select v from ProvisionVersion v where v.provisionId = :id and v.version > :after order by v.version", ProvisionVersion.class)
        .setParameter("id", id).setParameter("after", after).setMaxResults(limit).getResultList();
  }

  /** Those on the same question that are voted on before it; in no order. */
  List<Provision> competingBefore(Provision provision) {
    return provision.competing().map(competing -> entities
        .createQuery("select p from Provision p where p.question = :question and p.questionPlace < :place", Provision.class)
        .setParameter("question", competing.question()).setParameter("place", competing.place()).getResultList()).orElse(List.of());
  }

  /** Ids of all that are on the same questions as these, in no order. */
  List<String> idsCompetingWith(Collection<String> ids) {
    return entities.createQuery("select p.id from Provision p where p.question in (select q.question from Provision q where q.id in :ids)", String.class)
        .setParameter("ids", ids).getResultList();
  }

  /** Those of the consultation that were rejected. */
  List<Provision> rejected(ConsultationId consultation) {
    return having(consultation, ProvisionStatus.REJECTED);
  }

  /** Those of the consultation that the chair ruled out of order. */
  List<Provision> ruledOut(ConsultationId consultation) {
    return having(consultation, ProvisionStatus.OUT_OF_ORDER);
  }

  private List<Provision> having(ConsultationId consultation, ProvisionStatus status) {
    return entities.createQuery("select p from Provision p where p.consultationId = :consultation and p.status = :status", Provision.class)
        .setParameter("consultation", consultation.value()).setParameter("status", status.code()).getResultList();
  }

  void add(Provision provision, ProvisionVersion first) {
    entities.persist(provision);
    entities.persist(first);
  }

  void add(ProvisionVersion version) {
    entities.persist(version);
  }
}
