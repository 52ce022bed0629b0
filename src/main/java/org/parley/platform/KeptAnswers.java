package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.parley.shared.Database;

/** First answers, for 24 hours. */
@ApplicationScoped
class KeptAnswers {
  static final Duration KEPT = Duration.ofHours(24);
  private static final String IS_THERE = "select id from kept_answer where id = ?";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private Database database;
  @Inject
  private Clock clock;

  /** The answer to that key, for as long as it is kept; at least {@link #KEPT}, at most an hour longer. */
  Optional<KeptAnswer> find(String secret) {
    String id = KeptAnswer.idOf(secret);
    // Hardly ever there, and asked with nearly every change: no entity is built to find that out.
    return database.first(IS_THERE, row -> id, id).map(there -> entities.find(KeptAnswer.class, there));
  }

  /** Joins the transaction of the change. Somebody else's answer to the same key, on another node, makes its commit fail. */
  void keep(String secret, String fingerprint, String answer) {
    entities.persist(new KeptAnswer(secret, fingerprint, answer, clock.instant()));
  }

  @Transactional
  int forgetOld() {
    return entities.createQuery("delete from KeptAnswer a where a.keptAt <= :since")
        .setParameter("since", clock.instant().minus(KEPT)).executeUpdate();
  }
}
