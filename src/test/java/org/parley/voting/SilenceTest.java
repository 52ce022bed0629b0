package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parley.consultation.DelegationView;
import org.parley.identity.Role;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** The silence procedure: procedure.md §6, OSCE MC.DOC/1/06, Annex 1(A). */
class SilenceTest {
  private static final Instant NOON = BallotTest.NOON;
  private static final Instant EXPIRY = NOON.plusSeconds(3_600);
  private static final Instant LAST = EXPIRY.minusNanos(1_000);

  private static BallotTest.Hall prepared() {
    return new BallotTest.Hall(Method.SILENCE, Rules.CONSENSUS, EXPIRY);
  }

  private static BallotTest.Hall running() {
    BallotTest.Hall hall = prepared();
    hall.open(NOON, Optional.empty(), "a", "b", "c");
    return hall;
  }

  private static Voter voter(String delegation) {
    return new Voter(new DelegationId(delegation), new PersonId("p-" + delegation), "Head of " + delegation, true);
  }

  private static Optional<VoteCast> object(BallotTest.Hall hall, String delegation, Instant now) {
    return hall.ballot.breakSilence(Optional.ofNullable(hall.seats.get(delegation)), Choice.OBJECT, Optional.of("Paragraph 2."),
        voter(delegation), now);
  }

  private static Outcome outcome(BallotClosed closed) {
    return closed.ballot().outcome().orElseThrow();
  }

  @Test
  void silenceAdoptsAtTheExpiryAlsoWhereNobodyHasAnsweredAndTheDecisionTakesThatInstant() {
    BallotClosed closed = running().close(EXPIRY.plusSeconds(86_400));
    assertEquals("silence-kept", outcome(closed).code());
    assertTrue(outcome(closed).adopted() && outcome(closed).decided());
    assertEquals(Optional.of(EXPIRY), closed.ballot().closedAt());
    assertEquals(Optional.empty(), closed.actor());
    assertEquals(new Tally(0, 0, 0, 0, 3, 0, 3), closed.ballot().tally().orElseThrow());
  }

  @Test
  void anObjectionBeforeTheExpiryBreaksItAndNamesWhoBrokeIt() {
    BallotTest.Hall hall = running();
    VoteCast objection = object(hall, "b", LAST).orElseThrow();
    assertEquals("silence-broken", objection.outcome().orElseThrow().code());
    BallotClosed closed = hall.close(LAST);
    assertFalse(outcome(closed).adopted());
    SilenceView silence = closed.ballot().silence().orElseThrow();
    assertEquals(Optional.of(SilenceView.End.BROKEN), silence.end());
    assertEquals("B", silence.brokenBy().orElseThrow().code());
    assertEquals(Optional.of("Paragraph 2."), silence.reason());
    assertEquals(1, closed.ballot().tally().orElseThrow().object());
  }

  @Test
  void anObjectionAtTheExpiryInstantOrLaterDoesNotCount() {
    for (Instant late : List.of(EXPIRY, EXPIRY.plusNanos(1_000))) {
      BallotTest.Hall hall = running();
      assertThrows(TooLate.class, () -> object(hall, "a", late));
      assertTrue(outcome(hall.close(late)).adopted());
    }
  }

  @Test
  void whereADelegationObjectsThereAndThenTheTextIsNotPlacedUnderSilence() {
    BallotTest.Hall hall = prepared();
    DelegationView.Named named = new DelegationView.Named(new DelegationId("a"), "A", LocalizedText.in("en", "A"));
    BallotClosed closed = hall.ballot.oppose(named, Choice.OBJECT, Optional.empty(), voter("a"), Optional.of("second round"), NOON);
    assertEquals(Optional.of("second round"), closed.ballot().round(), "in whose record it is");
    assertEquals("silence-opposed", outcome(closed).code());
    assertFalse(outcome(closed).adopted());
    assertThrows(TooLate.class, () -> hall.open(NOON, Optional.empty(), "a", "b"));
  }

  @Test
  void anAmendmentBeforeTheExpiryBreaksItAndNoneDoesFromItOn() {
    BallotTest.Hall hall = running();
    DelegationView.Named named = new DelegationView.Named(new DelegationId("b"), "B", LocalizedText.in("en", "B"));
    hall.ballot.amended(Optional.of(new Silence.Breaker(named, voter("b").by())), LAST);
    BallotClosed closed = hall.close(LAST);
    assertEquals("silence-amended", outcome(closed).code());
    assertFalse(outcome(closed).adopted());
    assertEquals("B", closed.ballot().silence().orElseThrow().brokenBy().orElseThrow().code());
    assertThrows(UnderSilence.class, () -> running().ballot.amended(Optional.empty(), EXPIRY));
  }

  @Test
  void theChairCannotAdoptBeforeTheExpiry() {
    BallotClosed closed = running().close(LAST);
    assertEquals("silence-withdrawn", outcome(closed).code());
    assertFalse(outcome(closed).adopted());
  }

  @Test
  void theExpiryIsExact() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.SILENCE, Rules.CONSENSUS, null);
    assertEquals("closes", assertThrows(Invalid.class, () -> hall.open(NOON, Optional.empty(), "a")).errors().get(0).field());
    assertEquals("Asia/Almaty", prepared().ballot.view().silence().orElseThrow().zone());
    for (String none : List.of("Nowhere/City", "+05:00", "")) {
      assertThrows(Invalid.class, () -> new Silence(Optional.of(none)));
    }
    assertEquals("UTC", new Silence(Optional.empty()).view().zone());
  }

  private static RuleSet.Silence rules(boolean wholeList, boolean numberedAtOnce) {
    return new RuleSet.Silence(Set.of(Role.CHAIR), wholeList, numberedAtOnce);
  }

  private static BallotTest.Hall placed(SilenceView.Asked asked, RuleSet.Silence rules) {
    BallotTest.Hall hall = prepared();
    hall.ballot.place(asked, rules);
    hall.open(NOON, Optional.empty(), "a", "b", "c");
    return hall;
  }

  private static SilenceView silence(BallotView ballot) {
    return ballot.silence().orElseThrow();
  }

  /** Procedure §6: proposed by the chair in a meeting, or to the whole list where the rule set allows. */
  @Test
  void itIsProposedToTheWholeListOnlyWhereTheRuleSetAllows_OSCE_MCDOC_1_06() {
    assertEquals("silence-in-meeting-only", assertThrows(SilenceInMeetingOnly.class,
        () -> placed(SilenceView.Asked.WHOLE_LIST, rules(false, false))).code());
    for (RuleSet.Silence rules : List.of(rules(false, false), rules(true, false))) {
      assertEquals(Optional.of(SilenceView.Asked.MEETING), silence(placed(SilenceView.Asked.MEETING, rules).ballot.view()).asked());
    }
    assertEquals(Optional.of(SilenceView.Asked.WHOLE_LIST), silence(placed(SilenceView.Asked.WHOLE_LIST, rules(true, false)).ballot.view()).asked());
    assertEquals(Optional.empty(), silence(prepared().ballot.view()).asked());
  }

  /** Procedure §6: adopted at the expiry; announced at the next meeting, and the numbered text is issued after that. */
  @Test
  void whatItAdoptsHasNoNumberBeforeTheChairHasAnnouncedIt_OSCE_MCDOC_1_06() {
    BallotTest.Hall hall = placed(SilenceView.Asked.MEETING, rules(true, false));
    assertThrows(NothingToAnnounce.class, () -> hall.ballot.announce(LAST, Optional.empty()));
    assertEquals(Optional.empty(), silence(hall.close(EXPIRY).ballot()).numberedAt());
    Instant meeting = EXPIRY.plusSeconds(86_400);
    DecisionAnnounced announced = hall.ballot.announce(meeting, Optional.of(new PersonId("chair"))).orElseThrow();
    assertEquals(Optional.of(meeting), silence(announced.ballot()).numberedAt());
    assertEquals(Optional.of(EXPIRY), announced.ballot().closedAt());
    assertTrue(hall.ballot.announce(meeting.plusSeconds(1), Optional.empty()).isEmpty());
    assertEquals(Optional.of(meeting), silence(hall.ballot.view()).numberedAt());
  }

  /** Procedure §6, "(rule set: or at once)". */
  @Test
  void itHasItsNumberAtOnceWhereTheRuleSetSaysSo() {
    BallotTest.Hall hall = placed(SilenceView.Asked.MEETING, rules(true, true));
    assertEquals(Optional.empty(), silence(hall.ballot.view()).numberedAt());
    assertEquals(Optional.of(EXPIRY), silence(hall.close(EXPIRY.plusSeconds(60)).ballot()).numberedAt());
    assertTrue(hall.ballot.announce(EXPIRY.plusSeconds(120), Optional.empty()).isEmpty());
  }

  @Test
  void whatWasNotAdoptedUnderSilenceIsNotAnnouncedAndHasNoNumber() {
    BallotTest.Hall broken = placed(SilenceView.Asked.MEETING, rules(true, true));
    object(broken, "a", LAST);
    BallotTest.Hall withdrawn = placed(SilenceView.Asked.MEETING, rules(true, true));
    for (BallotTest.Hall hall : List.of(broken, withdrawn)) {
      assertEquals(Optional.empty(), silence(hall.close(LAST).ballot()).numberedAt());
      assertThrows(NothingToAnnounce.class, () -> hall.ballot.announce(EXPIRY, Optional.empty()));
    }
    BallotTest.Hall vote = new BallotTest.Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    vote.open(NOON, Optional.empty(), "a");
    vote.cast("a", Choice.YES, NOON);
    vote.close(NOON);
    assertThrows(NothingToAnnounce.class, () -> vote.ballot.announce(EXPIRY, Optional.empty()));
  }

  @Test
  void thereIsNothingToAnswerButAnObjectionAndNothingToDecideByButConsensus() {
    assertThrows(Invalid.class, () -> running().cast("a", Choice.YES, NOON));
    assertThrows(Invalid.class, () -> new BallotTest.Hall(Method.SILENCE, Rules.SIMPLE_MAJORITY, EXPIRY));
  }

  @Test
  void whileItRunsItIsUnderSilenceAndInterruptsNoDiscussion() {
    BallotTest.Hall hall = running();
    Outcome soFar = hall.ballot.view().outcome().orElseThrow();
    assertFalse(soFar.decided());
    assertTrue(soFar.words("en").startsWith("Under silence, no number"));
    assertFalse(hall.ballot.hasBegun(NOON));
  }

  @Property(tries = 10_000)
  void whateverArrivesWheneverItIsAdoptedIfAndOnlyIfNoObjectionWasAcceptedBefore(
      @ForAll @Size(max = 6) List<@IntRange(min = -3, max = 3) Integer> microsecondsFromExpiry) {
    BallotTest.Hall hall = running();
    boolean accepted = false;
    for (int offset : microsecondsFromExpiry) {
      Instant now = EXPIRY.plusNanos(offset * 1_000L);
      try {
        accepted |= object(hall, "a", now).isPresent();
        hall.close(now);
      } catch (TooLate late) {
        assertTrue(accepted || offset >= 0);
      }
    }
    if (hall.ballot.state() == BallotState.OPEN) {
      hall.close(EXPIRY.plusSeconds(1));
    }
    assertEquals(!accepted, hall.ballot.outcome().adopted());
    assertTrue(hall.ballot.outcome().decided());
  }
}
