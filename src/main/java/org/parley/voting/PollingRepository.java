package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds at once what all want whose votes are cast together: while it is read all who come after them wait. What is asked for is filled up to
 * one of few sizes, so that each statement is put together once and no more.
 */
@ApplicationScoped
class PollingRepository {
  private static final int[] SIZES = {1, 8, 64};
  private static final String WANTED = " from (values %s) as wanted (ballot, delegation) join %s t on t.ballot_id = wanted.ballot and t.delegation_id = wanted.delegation";
  private static final String PLACE = "(cast(? as varchar(64)), cast(? as varchar(64)))";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private BallotRepository ballots;

  /** By id, locked in the order of their ids, as whoever else locks several does. @param ids 1 to 64 */
  Map<String, Ballot> lock(List<String> ids) {
    List<String> wanted = filled(ids);
    String named = IntStream.range(0, wanted.size()).mapToObj(i -> ":id" + i).collect(Collectors.joining(", "));
    TypedQuery<Ballot> query = entities.createQuery("select b from Ballot b where b.id in (" + named + ") order by b.id", Ballot.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).setFlushMode(FlushModeType.COMMIT);
    IntStream.range(0, wanted.size()).forEach(i -> query.setParameter("id" + i, wanted.get(i)));
    return query.getResultStream().map(ballots::whole).collect(Collectors.toMap(Ballot::id, ballot -> ballot));
  }

  /** Those of these places that there are. @param wanted 1 to 64 */
  Map<Polling.Place, Seat> seats(List<Polling.Place> wanted) {
    List<Polling.Place> asked = filled(wanted.stream().distinct().toList());
    Map<Polling.Place, Vote> votes = new HashMap<>();
    find(asked, "vote", Vote.class).forEach(vote -> votes.put(vote.place(), vote));
    return find(asked, "elector", Elector.class).stream().distinct()
        .collect(Collectors.toMap(Elector::place, elector -> new Seat(elector, Optional.ofNullable(votes.get(elector.place())))));
  }

  @SuppressWarnings("unchecked") // the entity is named
  private <T> List<T> find(List<Polling.Place> wanted, String table, Class<T> entity) {
    String places = String.join(", ", Collections.nCopies(wanted.size(), PLACE));
    Query query = entities.createNativeQuery("select t.*" + WANTED.formatted(places, table), entity).setFlushMode(FlushModeType.COMMIT);
    for (int i = 0; i < wanted.size(); i++) {
      query.setParameter(2 * i + 1, wanted.get(i).ballot()).setParameter(2 * i + 2, wanted.get(i).delegation().value());
    }
    return query.getResultList();
  }

  /** With its last one again and again. */
  private static <T> List<T> filled(List<T> list) {
    int size = IntStream.of(SIZES).filter(one -> one >= list.size()).findFirst().orElseThrow();
    List<T> filled = new ArrayList<>(list);
    filled.addAll(Collections.nCopies(size - list.size(), list.get(list.size() - 1)));
    return filled;
  }
}
