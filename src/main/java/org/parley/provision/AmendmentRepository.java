package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.shared.ConsultationId;

/** Amendments; what changes one holds the lock of its provision. */
@ApplicationScoped
class AmendmentRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  /** Where an amendment belongs. */
  record Home(ConsultationId consultation, String provision) {}

  Optional<Home> homeOf(String id) {
    return entities.createQuery("select a.consultationId, a.provisionId from Amendment a where a.id = :id", Object[].class)
        .setParameter("id", id).getResultStream().findFirst().map(row -> new Home(new ConsultationId((String) row[0]), (String) row[1]));
  }

  Optional<Amendment> find(String id) {
    return Optional.ofNullable(entities.find(Amendment.class, id));
  }

  /** In the order tabled. */
  List<Amendment> of(String provision) {
    return entities.createQuery("select a from Amendment a where a.provisionId = :provision order by a.number", Amendment.class)
        .setParameter("provision", provision).getResultList();
  }

  /** Those that wait for their vote, in the order tabled. */
  List<Amendment> waiting(String provision) {
    return of(provision).stream().filter(one -> one.status() == AmendmentStatus.TABLED).toList();
  }

  /** Ids of all to a provision, in no order. */
  Stream<String> idsOf(String provision) {
    return entities.createQuery("select a.id from Amendment a where a.provisionId = :provision", String.class)
        .setParameter("provision", provision).getResultStream();
  }

  /** Ids of the provisions that have amendments which wait and were never marked, in their order. */
  List<String> unmarked() {
    return entities.createQuery("select distinct a.provisionId from Amendment a where a.touches is null and a.status = :tabled order by a.provisionId",
            String.class)
        .setParameter("tabled", AmendmentStatus.TABLED.code()).getResultList();
  }

  /** Ids of the provisions that wait for the chair's words, in their order. */
  List<String> awaitingWords(ConsultationId consultation) {
    return entities.createQuery("select distinct a.provisionId from Amendment a where a.consultationId = :consultation and a.status = :adopted"
            + " and a.foldedVersion is null order by a.provisionId", String.class)
        .setParameter("consultation", consultation.value()).setParameter("adopted", AmendmentStatus.ADOPTED.code()).getResultList();
  }

  /** Whether one was adopted, be it in the text already or not. */
  boolean anyAdopted(String provision) {
    return of(provision).stream().anyMatch(one -> one.status() == AmendmentStatus.ADOPTED);
  }

  /** Those of the consultation that were rejected, by a vote on them or with the adoption of another; in no order. */
  List<Amendment> rejected(ConsultationId consultation) {
    return entities.createQuery("select a from Amendment a where a.consultationId = :consultation and a.status in :settled", Amendment.class)
        .setParameter("consultation", consultation.value())
        .setParameter("settled", List.of(AmendmentStatus.REJECTED.code(), AmendmentStatus.NOT_PUT.code())).getResultList();
  }

  void add(Amendment amendment) {
    entities.persist(amendment);
  }
}
