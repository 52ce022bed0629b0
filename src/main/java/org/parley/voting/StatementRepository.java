package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
class StatementRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<Statement> lock(String id) {
    return Optional.ofNullable(entities.find(Statement.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of which ballot it is. */
  Optional<String> ballotOf(String id) {
    return entities.createQuery("select s.ballotId from Statement s where s.id = :id", String.class).setParameter("id", id)
        .getResultStream().findFirst();
  }

  /** All on a ballot, in the order in which they were made. */
  List<StatementView> of(String ballot) {
    Map<String, List<StatementParty>> parties = entities.createQuery("select p from StatementParty p, Statement s"
            + " where s.id = p.statementId and s.ballotId = :ballot order by p.at, p.delegationId", StatementParty.class)
        .setParameter("ballot", ballot).getResultStream().collect(Collectors.groupingBy(StatementParty::statement));
    return entities.createQuery("select s from Statement s where s.ballotId = :ballot order by s.at, s.id", Statement.class)
        .setParameter("ballot", ballot).getResultStream().map(statement -> statement.view(parties.get(statement.id()))).toList();
  }

  /** Whose it is, in the order in which they joined. */
  List<StatementParty> parties(String statement) {
    return entities.createQuery("select p from StatementParty p where p.statementId = :statement order by p.at, p.delegationId",
        StatementParty.class).setParameter("statement", statement).getResultList();
  }

  long count(String ballot) {
    return entities.createQuery("select count(s) from Statement s where s.ballotId = :ballot", Long.class).setParameter("ballot", ballot)
        .getSingleResult();
  }

  Optional<Explanations> explanations(String ballot) {
    return Optional.ofNullable(entities.find(Explanations.class, ballot));
  }

  Optional<Instant> endOfExplanations(String ballot) {
    return explanations(ballot).map(Explanations::end);
  }

  void add(Statement statement, StatementParty author) {
    entities.persist(statement);
    entities.persist(author);
  }

  void add(StatementParty party) {
    entities.persist(party);
  }

  void add(Explanations explanations) {
    entities.persist(explanations);
  }
}
