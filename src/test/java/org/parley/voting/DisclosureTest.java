package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.voting.BallotTest.NOON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/** Who sees what while a vote runs and after it: procedure.md section 4, row by row. */
class DisclosureTest {
  /** The rows. What is kept of an indicative vote is what the chair chose. */
  @ParameterizedTest(name = "{0} with {1} on the board: {2} while it runs, {3} kept")
  @CsvSource({
    "INDICATIVE, NAMES, NAMES, NAMES",
    "INDICATIVE, TOTALS, TOTALS, TOTALS",
    "NO_OBJECTION, NAMES, NAMES, NAMES",
    "SHOW_OF_HANDS, TOTALS, TOTALS, TOTALS",
    "SHOW_OF_HANDS, NONE, NONE, TOTALS",
    "RECORDED, NAMES, NAMES, NAMES",
    "RECORDED, TOTALS, TOTALS, NAMES",
    "ROLL_CALL, NAMES, NAMES, NAMES",
  })
  void membersSeeWhatTheMethodAllows(Method method, Disclosure board, Disclosure running, Disclosure kept) {
    BallotTest.Hall hall = hall(method, board);
    assertEquals(running, hall.ballot.disclosure());
    hall.cast("a", Choice.YES, NOON);
    assertShows(running, hall.ballot.view().with(hall.board()));
    assertShows(kept, hall.close(NOON).ballot());
  }

  private static void assertShows(Disclosure disclosure, BallotView ballot) {
    assertEquals(disclosure != Disclosure.NONE, ballot.tally().isPresent());
    assertEquals(disclosure != Disclosure.NONE, ballot.outcome().isPresent());
    assertEquals(Optional.of(new BallotView.Turnout(1, 3)), ballot.turnout());
    List<BallotView.Line> lines = ballot.electorate().orElseThrow();
    assertEquals(3, lines.size());
    assertEquals(disclosure == Disclosure.NAMES ? 1 : 0, lines.stream().filter(line -> line.choice().isPresent()).count());
    assertEquals(disclosure == Disclosure.NAMES, Json.write(ballot).contains("Head of a"));
  }

  /** The chair is a reader like any other: the view is made for all, and only a delegation's own vote is added. */
  private static BallotTest.Hall hall(Method method, Disclosure board) {
    DecisionRule rule = method == Method.NO_OBJECTION ? Rules.CONSENSUS : Rules.SIMPLE_MAJORITY;
    BallotTest.Hall hall = new BallotTest.Hall(method, board, rule, null);
    if (method == Method.ROLL_CALL) {
      hall.ballot.with(new Calling("b", "en", "any seed"));
    }
    hall.open(NOON, Optional.of(List.of("A", "B")), "a", "b", "c");
    hall.callAll();
    return hall;
  }

  @ParameterizedTest
  @CsvSource({"INDICATIVE, NONE", "NO_OBJECTION, TOTALS", "NO_OBJECTION, NONE", "SHOW_OF_HANDS, NAMES", "RECORDED, NONE", "ROLL_CALL, TOTALS"})
  void theChairChoosesAmongWhatTheMethodAllows(Method method, Disclosure board) {
    Invalid refused = assertThrows(Invalid.class, () -> hall(method, board));
    assertEquals("board", refused.errors().get(0).field());
    assertEquals("board-of-method", refused.errors().get(0).code());
  }

  /** From weights, vetoes and the objections of affected parties one could reckon whose they were; only totals are kept. */
  @Test
  void aShowOfHandsIsDecidedByCountingHeads() {
    for (DecisionRule rule : List.of(Rules.WEIGHTED_QUALIFIED, Rules.CONSENSUS, new RoughConsensusRule())) {
      Invalid refused = assertThrows(Invalid.class, () -> new BallotTest.Hall(Method.SHOW_OF_HANDS, rule, null));
      assertEquals("rule-of-method", refused.errors().get(0).code());
    }
  }

  /** Each objection is addressed by name (RFC 7282): without names one objection would stand for ever. */
  @Test
  void roughConsensusIsSoughtWithNames() {
    Invalid refused = assertThrows(Invalid.class, () -> new Ballot("b", new ConsultationId("c"), 1, new Ballot.Question(LocalizedText.in("en", "Q"),
        Optional.empty(), Method.RECORDED, Disclosure.TOTALS, new RoughConsensusRule(), Optional.empty(), false, Terms.PLAIN, Optional.empty(), Optional.empty()), NOON));
    assertEquals("board-of-rule", refused.errors().get(0).code());
  }

  @Test
  void whereTheBoardIsShownEveryVoteIsTold() {
    VoteCast told = hall(Method.RECORDED, Disclosure.NAMES).cast("a", Choice.NO, NOON).orElseThrow();
    assertEquals(Audience.MEMBERS, told.audience());
    assertEquals(Optional.of(Choice.NO), told.choice());
    assertTrue(told.tally().isPresent());
  }

  @Test
  void aRecordedVoteWithoutABoardIsJournalledForItsDelegationAlone() {
    BallotTest.Hall hall = hall(Method.RECORDED, Disclosure.TOTALS);
    VoteCast told = hall.cast("a", Choice.NO, NOON).orElseThrow();
    assertEquals(Audience.delegation("a"), told.audience());
    assertEquals(Optional.of(Choice.NO), told.choice());
    assertEquals(Optional.empty(), told.tally());
    assertEquals(Audience.MEMBERS, hall.ballot.counted().orElseThrow().audience());
  }

  /** A weight, a veto or a spared objection that the outcome counts would say whose the last vote was. */
  @Test
  void withoutABoardNoOutcomeIsShownBeforeTheCloseWhereItDependsOnWhoVotes() {
    for (DecisionRule rule : List.of(Rules.WEIGHTED_QUALIFIED, Rules.THRESHOLD_WITH_VETO, new ConsensusMinusRule(0, Set.of("a")))) {
      BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, Disclosure.TOTALS, rule, null);
      assertEquals(Optional.empty(), hall.open(NOON, Optional.empty(), "a", "b", "c").ballot().outcome());
      hall.cast("a", Choice.NO, NOON);
      BallotView running = hall.ballot.view();
      assertEquals(Optional.empty(), running.outcome(), rule.name());
      assertEquals(1, running.tally().orElseThrow().no());
      assertTrue(hall.close(NOON).ballot().outcome().isPresent());
    }
  }

  @Test
  void whereHeadsDecideOrNamesAreShownTheOutcomeIsToldAsThingsStand() {
    for (DecisionRule rule : List.of(Rules.SIMPLE_MAJORITY, Rules.THRESHOLD, Rules.UNANIMITY)) {
      BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, Disclosure.TOTALS, rule, null);
      assertTrue(hall.open(NOON, Optional.empty(), "a", "b", "c").ballot().outcome().isPresent(), rule.name());
    }
    BallotTest.Hall named = new BallotTest.Hall(Method.RECORDED, Disclosure.NAMES, Rules.WEIGHTED_QUALIFIED, null);
    assertTrue(named.open(NOON, Optional.empty(), "a", "b", "c").ballot().outcome().isPresent());
  }

  /** "Totals only; who voted how is not stored": no entry names the choice, nor holds numbers from which it follows. */
  @ParameterizedTest
  @CsvSource({"SHOW_OF_HANDS, TOTALS", "SHOW_OF_HANDS, NONE", "INDICATIVE, TOTALS"})
  void ofAnUnrecordedVoteNoEntryOfTheJournalSaysHowAnybodyVoted(Method method, Disclosure board) {
    BallotTest.Hall hall = hall(method, board);
    VoteCast told = hall.cast("a", Choice.NO, NOON).orElseThrow();
    assertEquals(Audience.delegation("a"), told.audience());
    assertFalse(Json.write(told.data()).contains("\"no\""), Json.write(told.data()));
    assertEquals("{\"ballot\":\"b\"}", Json.write(hall.ballot.counted().orElseThrow().data()));
    assertEquals(Optional.empty(), hall.ballot.counted().orElseThrow().actor());
    assertTrue(hall.ballot.isSealed());
    BallotClosed closed = hall.close(NOON);
    closed.ballot().electorate().orElseThrow().forEach(line -> assertEquals(Optional.empty(), line.choice()));
    assertEquals(1, closed.ballot().tally().orElseThrow().no());
  }

  /** Absent at the opening, present a moment later, and one vote more: that would be a vote by name. */
  @Test
  void whereNoVoteIsShownNobodyIsSeenToArriveByCasting() {
    BallotTest.Hall hall = hall(Method.SHOW_OF_HANDS, Disclosure.TOTALS);
    hall.cast("c", Choice.YES, NOON);
    assertFalse(present(hall.ballot.view().with(hall.board()), "c"));
    assertTrue(present(hall.close(NOON).ballot(), "c"));
  }

  private static boolean present(BallotView ballot, String delegation) {
    return ballot.electorate().orElseThrow().stream().filter(line -> line.delegation().id().value().equals(delegation)).findFirst().orElseThrow()
        .present();
  }

  @Test
  void anIndicativeVoteDecidesNothingAndSaysSo() {
    BallotTest.Hall hall = hall(Method.INDICATIVE, Disclosure.NAMES);
    hall.cast("a", Choice.YES, NOON);
    Outcome result = hall.close(NOON).ballot().outcome().orElseThrow();
    assertFalse(result.adopted());
    assertFalse(result.decided());
    assertEquals("Indicative, nothing is decided: 1 in favour, 0 against, 0 abstaining.", result.words("en"));
  }
}
