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
  private static final int TRIES = 10_000;
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
    BallotTest.Hall hall = new BallotTest.Hall(method, method == Method.SHOW_OF_HANDS ? Rules.SIMPLE_MAJORITY : Rules.CONSENSUS,
        NOON.plusSeconds(90));
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
        assertEquals(Board.tally(hall.openedBoard()), hall.count());
        assertEquals(acknowledged, cast(hall));
        assertEquals(DELEGATIONS.size(), hall.count().members());
      }
    }
    closed.ifPresent(result -> assertEquals(Optional.of(hall.count()), result.ballot().tally()));
  }

  private static Map<String, Choice> cast(BallotTest.Hall hall) {
    Map<String, Choice> cast = new HashMap<>();
    hall.openedBoard().forEach(line -> line.choice().ifPresent(choice -> cast.put(line.delegation().id().value(), choice)));
    return cast;
  }

  /** Under every rule, and however often a delegation changes its mind before. */
  @Property(tries = TRIES)
  void theOrderOfCastingChangesNoResult(@ForAll("last") Map<String, Choice> votes, @ForAll("rule") DecisionRule rule, @ForAll Random random) {
    List<String> order = new ArrayList<>(votes.keySet());
    order.addAll(votes.keySet());
    Collections.shuffle(order, random);
    List<Choice> choices = List.of(Choice.YES, Choice.NO, Choice.ABSTAIN);
    List<Map.Entry<String, Choice>> casts = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      boolean last = i > order.indexOf(order.get(i));
      casts.add(Map.entry(order.get(i), last ? votes.get(order.get(i)) : choices.get(random.nextInt(choices.size()))));
    }
    assertEquals(result(rule, List.copyOf(votes.entrySet())), result(rule, casts));
  }

  @Provide
  Arbitrary<DecisionRule> rule() {
    return Arbitraries.of(Rules.SIMPLE_MAJORITY, Rules.TWO_THIRDS, Rules.WEIGHTED_QUALIFIED, Rules.CONSENSUS, Rules.AGREEMENT_WITHOUT_VOTE,
        new RoughConsensusRule(), new UnanimityRule(true));
  }

  @Provide
  Arbitrary<Map<String, Choice>> last() {
    return Arbitraries.maps(Arbitraries.of(DELEGATIONS), Arbitraries.of(Choice.YES, Choice.NO, Choice.ABSTAIN));
  }

  private static Outcome result(DecisionRule rule, List<Map.Entry<String, Choice>> casts) {
    BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, rule, null);
    hall.open(NOON, Optional.empty(), DELEGATIONS.toArray(String[]::new));
    casts.forEach(cast -> hall.cast(cast.getKey(), cast.getValue(), NOON));
    return hall.close(NOON).ballot().outcome().orElseThrow();
  }
}
