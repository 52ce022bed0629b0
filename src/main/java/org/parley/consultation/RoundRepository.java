package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RoundRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  /** In their order. */
  List<Round> of(String consultation) {
    return entities.createQuery("select r from Round r where r.consultationId = :consultation order by r.number", Round.class)
        .setParameter("consultation", consultation).getResultList();
  }

  Optional<Round> lock(String id) {
    return Optional.ofNullable(entities.find(Round.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Ids of rounds whose phase should have ended by then. */
  List<String> due(Instant now) {
    return entities.createQuery("select r.id from Round r where r.phaseCloses <= :now", String.class).setParameter("now", now).getResultList();
  }

  /** When the next phase ends by itself. */
  Optional<Instant> nextDue() {
    return entities.createQuery("select r.phaseCloses from Round r where r.phaseCloses is not null order by r.phaseCloses", Instant.class)
        .setMaxResults(1).getResultStream().findFirst();
  }

  void add(Round round) {
    entities.persist(round);
  }
}
