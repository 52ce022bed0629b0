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
import org.parley.shared.Audience;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.PersonId;

/** Secret ballots, procedure §4: only whether a delegation has voted is to be seen, then only the totals are left. */
class SecretBallotTest {
  private static final BallotKey KEY = new BallotKey("b", new byte[BallotKey.BYTES]);
  private static final Supplier<BallotKey> NO_KEY = () -> {
    throw new BallotKeyMissing();
  };

  private static BallotTest.Hall hall() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.SECRET, Disclosure.VOTED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON, Optional.of(List.of("A", "B")), "a", "b", "c");
    return hall;
  }

  private static Optional<VoteCast> cast(BallotTest.Hall hall, String delegation, Choice choice, Supplier<BallotKey> key) {
    Voter voter = new Voter(new DelegationId(delegation), new PersonId("p-" + delegation), "Head of " + delegation, true);
    return hall.ballot.castSealed(Optional.ofNullable(hall.seats.get(delegation)), choice, key, voter, NOON);
  }

  private static BallotClosed close(BallotTest.Hall hall) {
    return hall.ballot.closeSealed(List.copyOf(hall.seats.values()), () -> KEY, NOON, Optional.empty());
  }

  @Test
  void onlyWhetherADelegationHasVotedIsSeen() {
    BallotTest.Hall hall = hall();
    cast(hall, "a", Choice.ABSTAIN, () -> KEY);
    BallotView view = hall.ballot.view().with(hall.board());
    assertEquals(Optional.of(new BallotView.Turnout(1, 3)), view.turnout());
    assertEquals(Optional.empty(), view.tally());
    assertEquals(Optional.empty(), view.outcome());
    assertEquals(List.of("A"), view.electorate().orElseThrow().stream().filter(BallotView.Line::voted).map(line -> line.delegation().code()).toList());
    assertFalse(Json.write(view).contains("\"abstain\""), Json.write(view));
  }

  @Test
  void whoOnlyLooksOnSeesHowMany() {
    BallotTest.Hall hall = hall();
    cast(hall, "c", Choice.YES, () -> KEY);
    BallotView view = hall.ballot.view().with(hall.board()).forOnlookers();
    assertEquals(1, view.turnout().orElseThrow().cast());
    assertTrue(view.electorate().orElseThrow().stream().noneMatch(BallotView.Line::voted));
    assertFalse(view.electorate().orElseThrow().stream().filter(line -> line.delegation().code().equals("C")).findFirst().orElseThrow().present(),
        "that it came is that it cast");
  }

  @Test
  void notEvenTheDelegationIsShownWhatItHasCast() {
    BallotTest.Hall hall = hall();
    cast(hall, "a", Choice.NO, () -> KEY);
    assertEquals(new BallotView.Own(Optional.empty(), Optional.empty(), Optional.empty()), hall.ballot.own(hall.seats.get("a").vote().orElseThrow(), () -> Optional.of(KEY)));
  }

  @Test
  void theEntryOfTheJournalIsForTheDelegationAndSaysNotWhat() {
    VoteCast told = cast(hall(), "a", Choice.NO, () -> KEY).orElseThrow();
    assertEquals(Audience.delegation("a"), told.audience());
    assertEquals(Optional.empty(), told.choice());
    assertEquals(Optional.empty(), told.tally());
    assertEquals(Optional.empty(), told.outcome());
  }

  @Test
  void castingAnewLeavesNothingButAnotherSeal_beItAnotherChoiceOrTheSame() {
    BallotTest.Hall hall = hall();
    cast(hall, "a", Choice.NO, () -> KEY);
    for (Choice choice : List.of(Choice.NO, Choice.ABSTAIN, Choice.YES)) {
      Tally before = hall.ballot.count();
      assertEquals(Optional.empty(), cast(hall, "a", choice, () -> KEY));
      assertEquals(before, hall.ballot.count());
      assertEquals(Optional.of(new BallotView.Turnout(1, 3)), hall.ballot.view().turnout());
    }
    assertEquals(1, close(hall).ballot().tally().orElseThrow().yes());
  }

  @Test
  void noCountIsKeptBeforeTheClose() {
    BallotTest.Hall hall = hall();
    Tally nobody = hall.ballot.count();
    cast(hall, "a", Choice.YES, () -> KEY);
    cast(hall, "b", Choice.NO, () -> KEY);
    assertEquals(nobody, hall.ballot.count());
  }

  @Test
  void onlyTheTotalsAreLeft() {
    BallotTest.Hall hall = hall();
    cast(hall, "a", Choice.YES, () -> KEY);
    cast(hall, "c", Choice.YES, () -> KEY);
    BallotView closed = close(hall).ballot();
    assertEquals(new Tally(2, 0, 0, 0, 1, 0, 3), closed.tally().orElseThrow());
    assertTrue(closed.outcome().orElseThrow().adopted());
    assertTrue(hall.ballot.isSealed());
    assertFalse(closed.isByName());
    closed.electorate().orElseThrow().forEach(line -> assertEquals(Optional.empty(), line.choice()));
    assertEquals(new BallotView.Turnout(2, 3), closed.turnout().orElseThrow());
  }

  @Test
  void withoutItsKeyNothingIsCastAndNothingClosed() {
    BallotTest.Hall hall = hall();
    cast(hall, "a", Choice.YES, () -> KEY);
    assertThrows(BallotKeyMissing.class, () -> cast(hall, "b", Choice.YES, NO_KEY));
    assertThrows(BallotKeyMissing.class,
        () -> hall.ballot.closeSealed(List.copyOf(hall.seats.values()), NO_KEY, NOON, Optional.empty()));
    assertEquals(BallotState.OPEN, hall.ballot.state());
    assertEquals(1, close(hall).ballot().tally().orElseThrow().yes());
    assertThrows(TooLate.class, () -> cast(hall, "b", Choice.YES, NO_KEY), "after the close it is told that it is late, not of keys");
  }

  @Test
  void aVoteThatIsMissingOrChangedIsAFaultAndNoResult() {
    BallotTest.Hall hall = hall();
    cast(hall, "a", Choice.YES, () -> KEY);
    cast(hall, "b", Choice.YES, () -> KEY);
    Seat kept = hall.seats.put("b", new Seat(hall.seats.get("b").elector(), Optional.empty()));
    assertThrows(IllegalStateException.class, () -> close(hall));
    hall.seats.put("b", kept);
    kept.seal(KEY.seal(Choice.NO, new DelegationId("a")));
    assertThrows(IllegalStateException.class, () -> close(hall));
    assertEquals(BallotState.OPEN, hall.ballot.state());
  }

  @Test
  void nothingIsCastOpenlyInIt() {
    BallotTest.Hall hall = hall();
    assertThrows(IllegalStateException.class,
        () -> hall.ballot.cast(Optional.of(hall.seats.get("a")), Choice.YES, Optional.empty(), BallotTest.Hall.voter("a", true), NOON));
  }

  @Test
  void whatIsOpenedHasNoOrder() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.SECRET, Disclosure.VOTED, Rules.SIMPLE_MAJORITY, null);
    String[] delegations = new String[64];
    for (int i = 0; i < delegations.length; i++) {
      delegations[i] = "d" + i;
    }
    hall.open(NOON, Optional.empty(), delegations);
    for (int i = 0; i < delegations.length; i++) {
      cast(hall, delegations[i], i < 32 ? Choice.YES : Choice.NO, () -> KEY);
    }
    List<Seat> seats = java.util.stream.Stream.of(delegations).map(hall.seats::get).toList();
    assertNotEquals(Urn.empty(seats, KEY), Urn.empty(seats, KEY));
  }

  @Test
  void rulesThatAskWhoVotedHowDoNotDecideIt() {
    assertTrue(Method.SECRET.decidesBy(Rules.SIMPLE_MAJORITY));
    assertTrue(Method.SECRET.decidesBy(Rules.TWO_THIRDS));
    assertTrue(Method.SECRET.decidesBy(Rules.ABSOLUTE_MAJORITY));
    assertThrows(Invalid.class, () -> new BallotTest.Hall(Method.SECRET, Disclosure.VOTED, Rules.CONSENSUS, null));
    assertThrows(Invalid.class, () -> new BallotTest.Hall(Method.SECRET, Disclosure.TOTALS, Rules.SIMPLE_MAJORITY, null));
  }

  /** UNGA 88. */
  @Test
  void itIsNotExplained() {
    assertFalse(Method.SECRET.isExplained());
  }

  /** One cast. */
  record Cast(String delegation, Choice choice) {}

  @Provide
  Arbitrary<List<Cast>> casts() {
    return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of(Choice.YES, Choice.NO, Choice.ABSTAIN)).as(Cast::new).list()
        .ofMaxSize(20);
  }

  @Property(tries = 10_000)
  void theResultIsWhatEachCastLast(@ForAll("casts") List<Cast> casts) {
    BallotTest.Hall hall = hall();
    Map<String, Choice> last = new HashMap<>();
    casts.forEach(cast -> {
      cast(hall, cast.delegation(), cast.choice(), () -> KEY);
      last.put(cast.delegation(), cast.choice());
    });
    Tally tally = close(hall).ballot().tally().orElseThrow();
    assertEquals(last.values().stream().filter(Choice.YES::equals).count(), tally.yes());
    assertEquals(last.values().stream().filter(Choice.NO::equals).count(), tally.no());
    assertEquals(last.values().stream().filter(Choice.ABSTAIN::equals).count(), tally.abstain());
  }

  @Test
  void whoseKeyIsLostIsVoidAndDecidesNothing() {
    BallotTest.Hall hall = hall();
    cast(hall, "a", Choice.YES, () -> KEY);
    assertThrows(BallotKeyMissing.class, () -> hall.ballot.closeSealed(List.copyOf(hall.seats.values()), NO_KEY, NOON, Optional.empty()));
    BallotVoided voided = hall.ballot.declareVoid(false, hall.board(), NOON, Optional.empty());
    assertEquals(BallotState.CLOSED, voided.ballot().state());
    assertEquals(Optional.empty(), voided.ballot().tally());
    Outcome outcome = voided.ballot().outcome().orElseThrow();
    assertEquals("void", outcome.code());
    assertFalse(outcome.adopted() || outcome.decided());
    assertThrows(TooLate.class, () -> close(hall));
  }

  @Test
  void isNotVoidWhileItsKeyIsThereNorIsAnyOtherBallot() {
    assertThrows(KeyNotLost.class, () -> hall().ballot.declareVoid(true, List.of(), NOON, Optional.empty()));
    BallotTest.Hall recorded = new BallotTest.Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    recorded.open(NOON, Optional.empty(), "a");
    assertThrows(KeyNotLost.class, () -> recorded.ballot.declareVoid(false, List.of(), NOON, Optional.empty()));
  }
}
