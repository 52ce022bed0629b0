package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.voting.BallotTest.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** A tie in plenary, and a quorum that is wanting: UNGA 95, 67. */
class SecondBallotTest {
  private static final Instant LATEST = NOON.plus(Duration.ofHours(48));
  private static final Terms PLENARY = new Terms(Optional.of(3L), Optional.empty(), Optional.of(Share.moreThan(1, 2)), TiePolicy.SECOND_BALLOT,
      Optional.empty(), Optional.empty());

  private static Ballot ballot() {
    return new Ballot("b", new ConsultationId("c"), 1, new Ballot.Question(LocalizedText.in("en", "Shall it be so?"), Optional.empty(), Method.RECORDED,
        Disclosure.NAMES, Rules.SIMPLE_MAJORITY, Optional.of(Rules.TWO_THIRDS), false, Terms.PLAIN, Optional.empty(), Optional.empty()), NOON);
  }

  private static Ballot rollCall() {
    return new Ballot("b", new ConsultationId("c"), 1, new Ballot.Question(LocalizedText.in("en", "Shall it be so?"), Optional.empty(), Method.ROLL_CALL,
        Disclosure.NAMES, Rules.SIMPLE_MAJORITY, Optional.of(Rules.TWO_THIRDS), false, Terms.PLAIN, Optional.empty(), Optional.empty()), NOON).with(new Calling("b", "en", "a seed"));
  }

  private static List<Elector> electorate(Optional<List<String>> present) {
    List<DelegationView> two = List.of(BallotTest.Hall.delegation("a", Standing.PARTICIPANT, true, false),
        BallotTest.Hall.delegation("b", Standing.PARTICIPANT, true, false));
    return Board.freeze("b", two, present);
  }

  private static void open(Ballot ballot, Instant now, Optional<List<String>> present) {
    ballot.open(electorate(present), new Ballot.Opening(Optional.of("r"), Optional.empty(), PLENARY, Optional.of(Rules.TWO_THIRDS), Optional.empty(), Optional.empty()), now, Optional.empty());
  }

  private static Ballot tied() {
    Ballot ballot = ballot();
    open(ballot, NOON, Optional.empty());
    closeTied(ballot, NOON);
    return ballot;
  }

  private static void closeTied(Ballot ballot, Instant now) {
    List<Seat> seats = electorate(Optional.empty()).stream().map(elector -> new Seat(elector, Optional.empty())).toList();
    for (int place = 0; place < 2; place++) {
      Seat seat = seats.get(place);
      ballot.cast(Optional.of(seat), place == 0 ? Choice.YES : Choice.NO, Optional.empty(),
          new Voter(seat.elector().id(), new PersonId("p"), "Head", true), now);
    }
    ballot.close(seats.stream().map(Seat::view).toList(), now, Optional.empty());
  }

  @Test
  void aTieDecidesNothingAndCallsForASecondBallotWithinFortyEightHours_unga95() {
    Ballot first = tied();
    assertFalse(first.outcome().decided());
    assertTrue(first.isToBeHeldAgain());
    Terms terms = first.again("b2", "seed", 2, NOON).terms();
    assertEquals(Optional.of("b"), terms.secondOf());
    assertEquals(Optional.of(LATEST), terms.latest());
    assertEquals(Optional.of(3L), terms.ruleSet());
  }

  /** Equally divided, too: else nobody's vote would put it off for another two days. */
  @Test
  void aSecondBallotInWhichNobodyVotesForOrAgainstRejects_unga95() {
    Ballot second = tied().again("b2", "seed", 2, NOON);
    open(second, NOON.plusSeconds(60), Optional.empty());
    second.close(electorate(Optional.empty()).stream().map(elector -> new Seat(elector, Optional.empty()).view()).toList(), NOON.plusSeconds(60), Optional.empty());
    assertEquals("tie", second.outcome().code());
    assertTrue(second.outcome().decided());
    assertFalse(second.outcome().adopted());
  }

  @Test
  void aSecondTieRejects_unga95() {
    Ballot second = tied().again("b2", "seed", 2, NOON);
    open(second, NOON.plusSeconds(60), Optional.empty());
    assertEquals(Optional.of(LATEST), second.view().closes());
    closeTied(second, NOON.plusSeconds(60));
    assertEquals("tie", second.outcome().code());
    assertTrue(second.outcome().decided());
    assertFalse(second.isToBeHeldAgain());
  }

  @Test
  void aSecondBallotThatIsNotHeldInTimeRejectsAsOfThatInstant_unga95() {
    Ballot second = tied().again("b2", "seed", 2, NOON);
    assertFalse(second.isLapsed(LATEST.minusNanos(1_000)));
    assertTrue(second.isLapsed(LATEST));
    assertThrows(TooLate.class, () -> open(second, LATEST, Optional.empty()));
    BallotClosed lapsed = second.lapse(LATEST.plusSeconds(1));
    assertEquals(Optional.of(LATEST), lapsed.ballot().closedAt());
    assertEquals("second-ballot-lapsed", second.outcome().code());
    assertTrue(second.outcome().decided());
    assertFalse(second.outcome().adopted());
  }

  @Test
  void aRollCallThatTiesIsCalledAnewWithALotOfItsOwn_unga95() {
    Ballot second = calledAgain();
    open(second, NOON.plusSeconds(60), Optional.empty());
    assertEquals(2, second.rollCall().orElseThrow().places().size());
    assertEquals(Optional.empty(), second.view().closes());
  }

  /** It was begun in time, and ends when all were called, be that later (rule 95 asks for the vote within 48 hours, not for its result). */
  @Test
  void aSecondRollCallThatWasBegunInTimeEndsWithTheLastCall_unga95() {
    Ballot second = calledAgain();
    open(second, LATEST.minusSeconds(1), Optional.empty());
    assertEquals(Optional.empty(), second.view().closes());
    assertFalse(second.isLapsed(LATEST.plusSeconds(3_600)));
  }

  /** As any roll-call that its round cuts off. */
  @Test
  void aSecondRollCallThatIsCutOffDecidesNothing_unga95() {
    Ballot second = calledAgain();
    open(second, NOON.plusSeconds(60), Optional.empty());
    second.close(electorate(Optional.empty()).stream().map(elector -> new Seat(elector, Optional.empty()).view()).toList(), NOON.plusSeconds(90), Optional.empty());
    assertEquals("no-second-ballot", second.outcome().code());
    assertFalse(second.outcome().decided());
  }

  @Test
  void aSecondBallotThatItsRoundDoesNotWaitForDecidesNothing_unga95() {
    Ballot second = tied().again("b2", "seed", 2, NOON);
    assertEquals(Optional.of(NOON.plusSeconds(60)), second.lapse(NOON.plusSeconds(60)).ballot().closedAt());
    assertEquals("no-second-ballot", second.outcome().code());
    assertFalse(second.outcome().decided());
  }

  private static Ballot calledAgain() {
    Ballot first = rollCall();
    open(first, NOON, Optional.empty());
    while (first.rollCall().orElseThrow().next().isPresent()) {
      first.call(delegation -> BallotTest.Hall.delegation(delegation.value(), Standing.PARTICIPANT, true, false).named(), NOON, Optional.empty());
    }
    closeTied(first, NOON);
    return first.again("b2", "another seed", 2, NOON);
  }

  @Test
  void withoutAQuorumToDecideItDoesNotOpen_unga67() {
    Ballot ballot = ballot();
    NoQuorum refused = assertThrows(NoQuorum.class, () -> open(ballot, NOON, Optional.of(List.of("a"))));
    assertEquals(2L, refused.params().get("quorum"));
  }

  @Test
  void keepsTheVersionOfTheRuleSetThatItWasOpenedUnder() {
    Ballot ballot = ballot();
    open(ballot, NOON, Optional.empty());
    assertEquals(Optional.of(3L), ballot.view().terms().ruleSet());
  }

  /** What was said of the first is said of the second, whatever the rules of procedure have become. */
  @Test
  void thatItsRuleIsNotTheUsualOneIsInherited() {
    Ballot second = tied().again("b2", "seed", 2, NOON);
    assertEquals(Optional.of(Rules.TWO_THIRDS), second.view().usualRule());
    second.open(electorate(Optional.empty()), new Ballot.Opening(Optional.of("r"), Optional.empty(), PLENARY, Optional.empty(), Optional.empty(), Optional.empty()),
        NOON.plusSeconds(60), Optional.empty());
    assertEquals(Optional.of(Rules.TWO_THIRDS), second.view().usualRule());
  }

}
