package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;

@ApplicationScoped
class RoundRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  /** In their order. */
  List<Round> of(String consultation) {
    return entities.createQuery("select r from Round r where r.consultationId = :consultation order by r.number", Round.class)
        .setParameter("consultation", consultation).getResultList();
  }

  /** To which consultation it belongs. */
  Optional<ConsultationId> consultationOf(String id) {
    return entities.createQuery("select r.consultationId from Round r where r.id = :id", String.class)
        .setParameter("id", id).getResultStream().findFirst().map(ConsultationId::new);
  }

  Optional<Round> lock(String id) {
    return Optional.ofNullable(entities.find(Round.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Ids of rounds whose phase should have ended by then. */
  List<String> due(Instant now) {
    return entities.createQuery("select r.id from Round r where r.phaseCloses <= :now", String.class).setParameter("now", now).getResultList();
  }

  void add(Round round) {
    entities.persist(round);
  }
}
