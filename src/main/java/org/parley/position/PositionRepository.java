package org.parley.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class PositionRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<Position> find(String round, String principle, String delegation) {
    return one(round, principle, delegation).getResultStream().findFirst();
  }

  Optional<Position> lock(String round, String principle, String delegation) {
    return one(round, principle, delegation).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<Position> one(String round, String principle, String delegation) {
    return entities.createQuery(
            "select p from StatedPosition p where p.roundId = :round and p.principleId = :principle and p.delegationId = :delegation", Position.class)
        .setParameter("round", round).setParameter("principle", principle).setParameter("delegation", delegation);
  }

  /** In no order. */
  List<Position> of(String round) {
    return entities.createQuery("select p from StatedPosition p where p.roundId = :round", Position.class).setParameter("round", round).getResultList();
  }

  /** On some principles; in no order. */
  List<Position> of(String round, Collection<String> principles) {
    return principles.isEmpty() ? List.of() : entities.createQuery("select p from StatedPosition p where p.roundId = :round and p.principleId in :principles", Position.class)
        .setParameter("round", round).setParameter("principles", principles).getResultList();
  }

  /** How many there are, by the id of the principle; a principle without one is left out. */
  Map<String, Long> count(String round) {
    return entities.createQuery("select p.principleId, count(p) from StatedPosition p where p.roundId = :round group by p.principleId", Object[].class)
        .setParameter("round", round).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  /** Ids of the principles on which the delegation has one. */
  Set<String> principles(String round, String delegation) {
    return entities.createQuery("select p.principleId from StatedPosition p where p.roundId = :round and p.delegationId = :delegation", String.class)
        .setParameter("round", round).setParameter("delegation", delegation).getResultStream().collect(Collectors.toSet());
  }

  /** In order, those that come after one. */
  List<PositionRevision> revisions(String position, long after, int limit) {
    return entities.createQuery("select r from PositionRevision r where r.positionId = :position and r.revision > :after order by r.revision", PositionRevision.class)
        .setParameter("position", position).setParameter("after", after).setMaxResults(limit).getResultList();
  }

  void add(Position position) {
    entities.persist(position);
  }

  void add(PositionRevision revision) {
    entities.persist(revision);
  }
}
