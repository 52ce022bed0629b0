package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parley.shared.Invalid;

/** Words that count and decision rules, each with its source. */
class DecisionRuleTest {
  /** Everybody else of the members is absent. */
  static Count tally(long yes, long no, long abstain, long members) {
    return Count.of(new Tally(yes, no, abstain, 0, 0, members - yes - no - abstain, members));
  }

  private static Count objecting(long objections, long members) {
    return Count.of(new Tally(0, 0, 0, objections, members - objections, 0, members));
  }

  private static void assertOutcome(String code, long needed, long missing, Outcome outcome) {
    assertEquals(code, outcome.code());
    assertEquals(OptionalLong.of(needed), outcome.needed());
    assertEquals(OptionalLong.of(missing), outcome.missing());
    assertEquals(missing == 0, outcome.adopted());
  }

  @Test
  void simpleMajorityIsMoreForThanAgainst_unga85() {
    assertOutcome("adopted-majority", 51, 0, Rules.SIMPLE_MAJORITY.decide(tally(51, 50, 0, 193)));
    assertOutcome("rejected-majority", 51, 2, Rules.SIMPLE_MAJORITY.decide(tally(50, 51, 0, 193)));
  }

  @Test
  void simpleMajorityDoesNotCountAbstentions_unga86() {
    assertTrue(Rules.SIMPLE_MAJORITY.decide(tally(1, 0, 192, 193)).adopted());
  }

  @Test
  void simpleMajorityDoesNotAdoptOnATie_unga133() {
    assertOutcome("tie", 51, 1, Rules.SIMPLE_MAJORITY.decide(tally(50, 50, 10, 193)));
  }

  @Test
  void twoThirdsIsReachedBySixtySixToThirtyThree_unga83() {
    assertOutcome("adopted-majority", 66, 0, Rules.TWO_THIRDS.decide(tally(66, 33, 0, 193)));
  }

  @Test
  void twoThirdsIsNotReachedBySixtySevenToThirtyFour_unga83() {
    assertOutcome("rejected-majority", 68, 1, Rules.TWO_THIRDS.decide(tally(67, 34, 0, 193)));
  }

  @Test
  void twoThirdsOfThreeIsTwo_unga83() {
    assertOutcome("adopted-majority", 2, 0, Rules.TWO_THIRDS.decide(tally(2, 1, 0, 3)));
    assertOutcome("rejected-majority", 2, 3, Rules.TWO_THIRDS.decide(tally(1, 2, 0, 8)));
  }

  @Test
  void twoThirdsIsNeverRounded_unga83() {
    assertOutcome("adopted-majority", 97, 0, Rules.TWO_THIRDS.decide(tally(97, 48, 20, 193)));
    assertOutcome("rejected-majority", 97, 2, Rules.TWO_THIRDS.decide(tally(96, 49, 20, 193)));
  }

  @Test
  void twoThirdsDoesNotCountAbstentions_unga86() {
    assertTrue(Rules.TWO_THIRDS.decide(tally(2, 1, 190, 193)).adopted());
  }

  @Test
  void aTieIsNoWordOfATwoThirdsRule_unga83() {
    assertOutcome("rejected-majority", 7, 5, Rules.TWO_THIRDS.decide(tally(5, 5, 0, 20)));
  }

  @Test
  void absoluteMajorityIsOfAllMembers_icj10() {
    assertOutcome("adopted-members", 97, 0, Rules.ABSOLUTE_MAJORITY.decide(tally(97, 0, 0, 193)));
    assertOutcome("rejected-members", 97, 1, Rules.ABSOLUTE_MAJORITY.decide(tally(96, 0, 0, 193)));
  }

  @Test
  void absoluteMajorityIsMoreThanHalfWhereTheMembersAreEven_icj10() {
    assertOutcome("rejected-members", 6, 1, Rules.ABSOLUTE_MAJORITY.decide(tally(5, 4, 0, 10)));
    assertOutcome("adopted-members", 6, 0, Rules.ABSOLUTE_MAJORITY.decide(tally(6, 4, 0, 10)));
  }

  @Test
  void consensusIsNobodyObjecting_osceIV1() {
    Outcome adopted = Rules.CONSENSUS.decide(objecting(0, 57));
    assertTrue(adopted.adopted());
    assertEquals("consensus", adopted.code());
    Outcome blocked = Rules.CONSENSUS.decide(objecting(1, 57));
    assertFalse(blocked.adopted());
    assertEquals("objections", blocked.code());
    assertEquals(1, blocked.params().get("objections"));
  }

  @Test
  void consensusTakesAVoteAgainstAsAnObjection_asean20() {
    assertFalse(Rules.CONSENSUS.decide(tally(9, 1, 0, 10)).adopted());
    assertTrue(Rules.CONSENSUS.decide(tally(1, 0, 9, 10)).adopted());
  }

  @Test
  void consensusCountsNoVotesInFavour_cica() {
    assertEquals(OptionalLong.empty(), Rules.CONSENSUS.decide(objecting(0, 28)).needed());
  }

  @Test
  void zeroVotesAdoptNothingButByConsensus() {
    for (DecisionRule rule : Rules.ALL) {
      Outcome outcome = rule.decide(tally(0, 0, 3, 10));
      assertEquals(rule.seeksConsensus(), outcome.adopted(), rule.name());
    }
  }

  /** Section 3, each row: where nothing was cast that the rule counts, nothing is adopted, and nothing is rejected either. */
  @Test
  void whereNobodyVotedForOrAgainstAMajorityOfThoseVotingDecidesNothing() {
    for (DecisionRule rule : List.of(Rules.SIMPLE_MAJORITY, Rules.TWO_THIRDS)) {
      for (Count silent : List.of(tally(0, 0, 0, 10), tally(0, 0, 10, 10))) {
        assertUndecided(rule.decide(silent));
      }
      assertOutcome("no-votes", 1, 1, rule.decide(tally(0, 0, 3, 10)));
    }
  }

  @Test
  void whereNobodyCastAMajorityOfVotesCastDecidesNothing() {
    DecisionRule ofCast = new FractionRule(FractionRule.ANY, Share.moreThan(1, 2), FractionRule.Base.CAST);
    assertUndecided(ofCast.decide(tally(0, 0, 0, 10)));
    assertRejected("rejected-cast", ofCast.decide(tally(0, 0, 3, 10)));
  }

  @Test
  void whereNobodyWasPresentAMajorityOfThosePresentDecidesNothing() {
    DecisionRule ofPresent = new FractionRule(FractionRule.ANY, Share.moreThan(1, 2), FractionRule.Base.PRESENT);
    assertUndecided(ofPresent.decide(Count.of(new Tally(0, 0, 0, 0, 0, 10, 10))));
    assertRejected("rejected-present", ofPresent.decide(Count.of(new Tally(0, 0, 0, 0, 4, 6, 10))));
  }

  /** So many of all members: whoever stays silent is not in favour, and that is the answer. */
  @Test
  void whereSoManyOfTheMembersAreNeededSilenceRejects() {
    assertRejected("rejected-members", Rules.ABSOLUTE_MAJORITY.decide(tally(0, 0, 0, 10)));
    assertRejected("rejected-weighted", Rules.WEIGHTED_QUALIFIED.decide(tally(0, 0, 0, 10)));
    assertRejected("rejected-members", Rules.THRESHOLD.decide(tally(0, 0, 0, 15)));
    assertRejected("rejected-threshold", Rules.THRESHOLD_WITH_VETO.decide(tally(0, 0, 0, 15)));
    assertRejected("not-unanimous", Rules.UNANIMITY.decide(tally(0, 0, 0, 10)));
    assertRejected("not-unanimous", new UnanimityRule(false).decide(tally(0, 0, 3, 10)));
  }

  /** TFEU 238(4): abstentions do not prevent adoption; nor do they adopt. */
  @Test
  void whereAllAbstainAndNoAbstentionDefeatsUnanimityNothingIsDecided() {
    assertUndecided(new UnanimityRule(false).decide(tally(0, 0, 10, 10)));
  }

  private static void assertUndecided(Outcome outcome) {
    assertEquals("no-votes", outcome.code());
    assertFalse(outcome.adopted() || outcome.decided());
  }

  private static void assertRejected(String code, Outcome outcome) {
    assertEquals(code, outcome.code());
    assertTrue(outcome.decided() && !outcome.adopted());
  }

  @Test
  void rulesAreKnownByTheirNames() {
    Rules.ALL.forEach(rule -> assertEquals(rule, Rules.read("rule", TextNode.valueOf(rule.name()))));
    assertThrows(Invalid.class, () -> Rules.read("rule", TextNode.valueOf("coin-toss")));
  }

  @Test
  void onlyProperFractionsAreRules() {
    assertThrows(IllegalArgumentException.class, () -> new Share(3, 3, false));
    assertThrows(IllegalArgumentException.class, () -> new Share(0, 3, false));
  }

  @Test
  void aTallyThatDoesNotAddUpIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Tally(1, 1, 1, 0, 0, 0, 4));
    assertThrows(IllegalArgumentException.class, () -> new Tally(2, -1, 0, 0, 0, 0, 1));
  }
}
