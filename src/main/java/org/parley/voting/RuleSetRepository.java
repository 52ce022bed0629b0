package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.parley.shared.ConsultationId;

@ApplicationScoped
class RuleSetRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<RuleSetVersion> current(ConsultationId consultation) {
    return entities.createQuery("select r from RuleSetVersion r where r.consultationId = :consultation order by r.version desc", RuleSetVersion.class)
        .setParameter("consultation", consultation.value()).setMaxResults(1).getResultStream().findFirst();
  }

  Optional<RuleSetVersion> version(ConsultationId consultation, long version) {
    return Optional.ofNullable(entities.find(RuleSetVersion.class, new RuleSetKey(consultation.value(), version)));
  }

  /** The consultation that it refers to may have been opened in this very transaction. */
  void add(RuleSetVersion version) {
    entities.flush();
    entities.persist(version);
  }
}
