package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.voting.BallotTest.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.parley.shared.Rejection;

/** Whatever is called in whatever order: one delegation, one vote, and none after the close. */
class BallotSequenceTest {
  private static final int TRIES = 2_000;
  private static final List<String> DELEGATIONS = List.of("a", "b", "c", "d", "e");

  /** One call. @param what open, close or cast @param after seconds that pass before it */
  record Call(String what, String delegation, Choice choice, boolean entitled, int after) {}

  @Provide
  Arbitrary<List<Call>> calls() {
    return Combinators.combine(Arbitraries.frequency(Tuple.of(2, "open"), Tuple.of(1, "close"), Tuple.of(20, "cast")),
            Arbitraries.of("a", "b", "c", "d", "e", "stranger"), Arbitraries.of(Choice.class), Arbitraries.frequency(
                Tuple.of(9, true), Tuple.of(1, false)), Arbitraries.integers().between(0, 5))
        .as(Call::new).list().ofMaxSize(60);
  }

  /** Secret ballots have a test of their own: of theirs nothing can be seen meanwhile. So have roll-calls, which do not close by themselves. */
  @Provide
  Arbitrary<Method> open() {
    return Arbitraries.of(Method.class).filter(method -> method != Method.SECRET && method != Method.ROLL_CALL);
  }

  @Property(tries = TRIES)
  void noSequenceGivesASecondVoteOrLetsOneInAfterTheClose(@ForAll("calls") List<Call> calls, @ForAll("open") Method method) {
    BallotTest.Hall hall = new BallotTest.Hall(method, Rules.CONSENSUS, NOON.plusSeconds(90));
    Map<String, Choice> acknowledged = new HashMap<>();
    Instant now = NOON;
    Optional<BallotClosed> closed = Optional.empty();
    for (Call call : calls) {
      now = now.plusSeconds(call.after());
      BallotState before = hall.ballot.state();
      try {
        switch (call.what()) {
          case "open" -> hall.open(now, Optional.of(List.of("a", "b")), DELEGATIONS.toArray(String[]::new));
          case "close" -> closed = Optional.of(hall.close(now));
          default -> {
            hall.cast(call.delegation(), call.choice(), now, call.entitled());
            assertEquals(BallotState.OPEN, before);
            assertTrue(now.isBefore(NOON.plusSeconds(90)) && call.entitled());
            acknowledged.put(call.delegation(), call.choice());
          }
        }
      } catch (Rejection refused) {
        assertEquals(before, hall.ballot.state());
      }
      if (hall.ballot.state() != BallotState.PREPARED) {
        assertEquals(Board.tally(hall.board()), hall.count());
        assertEquals(acknowledged, cast(hall));
        assertEquals(DELEGATIONS.size(), hall.count().members());
      }
    }
    closed.ifPresent(result -> assertEquals(Optional.of(hall.count()), result.ballot().tally()));
  }

  private static Map<String, Choice> cast(BallotTest.Hall hall) {
    Map<String, Choice> cast = new HashMap<>();
    hall.board().forEach(line -> line.choice().ifPresent(choice -> cast.put(line.delegation().id().value(), choice)));
    return cast;
  }

  @Property(tries = TRIES)
  void theOrderOfCastingChangesNoResult(@ForAll("last") Map<String, Choice> votes, @ForAll Random random) {
    List<String> order = new ArrayList<>(votes.keySet());
    Outcome first = result(votes, order);
    Collections.shuffle(order, random);
    assertEquals(first, result(votes, order));
  }

  @Provide
  Arbitrary<Map<String, Choice>> last() {
    return Arbitraries.maps(Arbitraries.of(DELEGATIONS), Arbitraries.of(Choice.YES, Choice.NO, Choice.ABSTAIN));
  }

  private static Outcome result(Map<String, Choice> votes, List<String> order) {
    BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, Rules.TWO_THIRDS, null);
    hall.open(NOON, Optional.empty(), DELEGATIONS.toArray(String[]::new));
    order.forEach(delegation -> hall.cast(delegation, votes.get(delegation), NOON));
    return hall.close(NOON).ballot().outcome().orElseThrow();
  }
}
