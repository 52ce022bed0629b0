package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.voting.BallotTest.NOON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shows of hands, and indicative votes with totals, procedure §4: "totals only; who voted how is not stored", not even while they run. */
class SealedTotalsTest {
  private static final Supplier<BallotKey> NO_KEY = () -> {
    throw new BallotKeyMissing();
  };

  private static BallotTest.Hall hall(Method method, Disclosure board) {
    BallotTest.Hall hall = new BallotTest.Hall(method, board, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON, Optional.of(List.of("A", "B")), "a", "b", "c");
    return hall;
  }

  private static BallotTest.Hall hands() {
    return hall(Method.SHOW_OF_HANDS, Disclosure.TOTALS);
  }

  private static Optional<VoteCast> castWithoutKey(BallotTest.Hall hall, String delegation) {
    return hall.ballot.castSealed(Optional.of(hall.seats.get(delegation)), Choice.YES, NO_KEY, BallotTest.Hall.voter(delegation, true), NOON);
  }

  private static Vote vote(BallotTest.Hall hall, String delegation) {
    return hall.seats.get(delegation).vote().orElseThrow();
  }

  /** By method and board: the one place where it is decided. */
  @ParameterizedTest
  @CsvSource({"INDICATIVE, NAMES, false", "INDICATIVE, TOTALS, true", "NO_OBJECTION, NAMES, false", "SHOW_OF_HANDS, TOTALS, true", "SHOW_OF_HANDS, NONE, true",
    "RECORDED, NAMES, false", "RECORDED, TOTALS, false", "ROLL_CALL, NAMES, false", "SECRET, VOTED, true", "SILENCE, NAMES, false"})
  void whatIsKeptInTotalsOnlyIsSealed(Method method, Disclosure board, boolean sealed) {
    assertEquals(sealed, method.keepsTotalsOnly(board));
  }

  @ParameterizedTest
  @CsvSource({"SHOW_OF_HANDS, TOTALS", "SHOW_OF_HANDS, NONE", "INDICATIVE, TOTALS"})
  void nothingOfAVoteIsKeptInTheClearButThatItWasCast(Method method, Disclosure board) {
    BallotTest.Hall hall = hall(method, board);
    hall.cast("a", Choice.NO, NOON);
    assertEquals(Optional.empty(), vote(hall, "a").choice());
    assertEquals(new BallotView.By(BallotTest.Hall.voter("a", true).person(), "Head of a"), vote(hall, "a").view(Optional.empty()).by().orElseThrow());
    assertEquals(Choice.NO, vote(hall, "a").open(BallotTest.Hall.KEY));
    hall.board().forEach(line -> assertEquals(Optional.empty(), line.choice()));
  }

  @Test
  void aDelegationGoesOnSeeingItsOwnVoteWhileItRuns() {
    BallotTest.Hall hall = hands();
    hall.cast("a", Choice.ABSTAIN, NOON);
    BallotView.Own own = hall.ballot.own(vote(hall, "a"), () -> Optional.of(BallotTest.Hall.KEY));
    assertEquals(Optional.of(Choice.ABSTAIN), own.choice());
    assertEquals(Optional.of(NOON), own.at());
    assertEquals(Optional.empty(), hall.ballot.own(vote(hall, "a"), Optional::empty).choice(), "it is not said while the key is away");
  }

  @Test
  void theRunningTotalIsShownAndIsSealed() {
    BallotTest.Hall hall = hands();
    hall.cast("a", Choice.YES, NOON);
    hall.cast("b", Choice.NO, NOON);
    hall.cast("b", Choice.YES, NOON);
    assertEquals(new Tally(2, 0, 0, 0, 0, 1, 3), hall.ballot.view().tally().orElseThrow());
    assertEquals(Optional.of(new BallotView.Turnout(2, 3)), hall.ballot.view().turnout());
    assertTrue(hall.ballot.showsSealedCount());
  }

  /** As on a node that has read it again: without the key the numbers are not there, rather than wrong. */
  @Test
  void whatWasNotOpenedIsNotShown() {
    Reckoning reckoning = new Reckoning();
    assertTrue(reckoning.isLegible());
    reckoning.addSealed(Optional.empty(), Choice.YES, BallotTest.Hall.KEY);
    reckoning.forget();
    assertFalse(reckoning.isLegible());
  }

  @Test
  void whereTheChairShowsNothingNoCountIsOpened() {
    BallotTest.Hall hall = hall(Method.SHOW_OF_HANDS, Disclosure.NONE);
    hall.cast("a", Choice.YES, NOON);
    assertFalse(hall.ballot.showsSealedCount());
    assertEquals(Optional.empty(), hall.ballot.view().tally());
  }

  @Test
  void everyChangeOfMindIsToldToItsDelegationAndTheSameAgainIsNot() {
    BallotTest.Hall hall = hands();
    assertTrue(hall.cast("a", Choice.YES, NOON).isPresent());
    assertTrue(hall.cast("a", Choice.YES, NOON).isEmpty());
    assertEquals(Optional.empty(), hall.cast("a", Choice.NO, NOON).orElseThrow().choice());
  }

  @Test
  void onlyTheTotalsAreLeft() {
    BallotTest.Hall hall = hands();
    hall.cast("a", Choice.YES, NOON);
    hall.cast("c", Choice.NO, NOON);
    BallotView closed = hall.close(NOON).ballot();
    assertEquals(new Tally(1, 1, 0, 0, 1, 0, 3), closed.tally().orElseThrow());
    assertEquals(new BallotView.Turnout(2, 3), closed.turnout().orElseThrow());
    closed.electorate().orElseThrow().forEach(line -> assertEquals(Optional.empty(), line.choice()));
  }

  @Test
  void withoutItsKeyNothingIsCastAndNothingClosed() {
    BallotTest.Hall hall = hands();
    hall.cast("a", Choice.YES, NOON);
    assertThrows(BallotKeyMissing.class, () -> castWithoutKey(hall, "b"));
    assertThrows(BallotKeyMissing.class, () -> hall.ballot.closeSealed(List.copyOf(hall.seats.values()), NO_KEY, NOON, Optional.empty()));
    assertEquals(BallotState.OPEN, hall.ballot.state());
    assertEquals(1, hall.close(NOON).ballot().tally().orElseThrow().yes());
  }

  @Test
  void whoseKeyIsLostIsVoidAndDecidesNothing() {
    BallotTest.Hall hall = hands();
    hall.cast("a", Choice.YES, NOON);
    assertThrows(KeyNotLost.class, () -> hall.ballot.declareVoid(true, hall.board(), NOON, Optional.empty()));
    BallotView voided = hall.ballot.declareVoid(false, hall.board(), NOON, Optional.empty()).ballot();
    assertEquals("void", voided.outcome().orElseThrow().code());
    assertEquals(Optional.empty(), voided.tally());
  }

  @Test
  void aVoteThatIsMissingChangedOrPutBackIsAFaultAndNoResult() {
    BallotTest.Hall hall = hands();
    hall.cast("a", Choice.YES, NOON);
    hall.cast("b", Choice.YES, NOON);
    Seat kept = hall.seats.put("b", new Seat(hall.seats.get("b").elector(), Optional.empty()));
    assertThrows(IllegalStateException.class, () -> hall.close(NOON), "missing");
    hall.seats.put("b", kept);
    kept.seal(BallotTest.Hall.KEY.seal(Choice.NO, kept.elector().id()));
    assertThrows(IllegalStateException.class, () -> hall.close(NOON), "an earlier one in its place");
    assertEquals(BallotState.OPEN, hall.ballot.state());
  }

  @Test
  void sealsOfCountsAreOfOneLengthAndNeverTheSame() {
    String few = BallotTest.Hall.KEY.seal(Heads.NONE);
    String many = BallotTest.Hall.KEY.seal(new Heads(9_999_999_999L, 1_000_000_000L, 0));
    assertEquals(80, few.length());
    assertEquals(80, many.length());
    assertNotEquals(few, BallotTest.Hall.KEY.seal(Heads.NONE));
    assertEquals(new Heads(9_999_999_999L, 1_000_000_000L, 0), BallotTest.Hall.KEY.openCount(many));
  }

  /** One cast. */
  record Cast(String delegation, Choice choice) {}

  @Provide
  Arbitrary<List<Cast>> casts() {
    return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of(Choice.YES, Choice.NO, Choice.ABSTAIN)).as(Cast::new).list()
        .ofMaxSize(20);
  }

  @Property(tries = 10_000)
  void theRunningTotalIsTheResultIsWhatEachCastLast(@ForAll("casts") List<Cast> casts) {
    BallotTest.Hall hall = hands();
    Map<String, Choice> last = new HashMap<>();
    casts.forEach(cast -> {
      hall.cast(cast.delegation(), cast.choice(), NOON);
      last.put(cast.delegation(), cast.choice());
    });
    Tally running = hall.ballot.view().tally().orElseThrow();
    assertEquals(Heads.of(List.copyOf(last.values())), new Heads(running.yes(), running.no(), running.abstain()));
    assertEquals(running, hall.close(NOON).ballot().tally().orElseThrow());
  }
}
