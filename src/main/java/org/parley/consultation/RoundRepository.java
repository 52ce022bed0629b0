package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Database;

@ApplicationScoped
class RoundRepository {
  private static final String STAGE = "select phase, phase_closes from consultation_round where consultation_id = ? order by number desc limit 1";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private Database database;

  /** In their order. */
  List<Round> of(String consultation) {
    return entities.createQuery("select r from Round r where r.consultationId = :consultation order by r.number", Round.class)
        .setParameter("consultation", consultation).getResultList();
  }

  /** Where the latest stands; asked before nearly every change, so no entity is built. */
  Optional<Stage> stage(ConsultationId consultation) {
    return database.first(STAGE, row -> new Stage(Phase.of(row.getString(1)).orElseThrow(),
        Optional.ofNullable(row.getObject(2, OffsetDateTime.class)).map(OffsetDateTime::toInstant)), consultation.value());
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
