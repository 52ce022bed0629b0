package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.shared.Invalid;
import org.parley.shared.Json;

/** The rows of the design's table of decision rules that weigh, veto, object or agree, and outcomes that were published; each with its source. */
class ProcedureRulesTest {
  private static House.Seat seat(Choice choice) {
    return new House.Seat(1, false, true, choice);
  }

  private static House.Seat permanent(Choice choice) {
    return new House.Seat(1, true, true, choice);
  }

  private static House house(Object... numbersAndSeats) {
    List<House.Seat> seats = new ArrayList<>();
    for (int place = 0; place < numbersAndSeats.length; place += 2) {
      for (int number = 0; number < (Integer) numbersAndSeats[place]; number++) {
        seats.add((House.Seat) numbersAndSeats[place + 1]);
      }
    }
    return new House(seats);
  }

  private static House.Seat weighing(long weight, Choice choice) {
    return new House.Seat(weight, false, true, choice);
  }

  private static Outcome decide(String json, House house) {
    return house.outcome(Rules.read("rule", Json.read(json, JsonNode.class)));
  }

  @Test
  void aFractionOfThoseVoting_cast_present_orMembers() {
    House house = house(6, seat(Choice.YES), 3, seat(Choice.NO), 1, seat(Choice.ABSTAIN), 2, seat(null), 3, new House.Seat(1, false, false, null));
    for (Map.Entry<String, Long> base : Map.of("voting", 9L, "cast", 10L, "present", 12L, "members", 15L).entrySet()) {
      Outcome outcome = decide("{\"name\":\"fraction\",\"num\":3,\"den\":5,\"base\":\"" + base.getKey() + "\"}", house);
      assertEquals(base.getValue(), outcome.params().get("base"));
      assertEquals(OptionalLong.of((3 * base.getValue() + 4) / 5), outcome.needed());
      assertEquals(6 >= outcome.needed().getAsLong(), outcome.adopted());
    }
  }

  @Test
  void aStrictFractionMustBeExceeded() {
    House house = house(6, seat(Choice.YES), 4, seat(Choice.NO));
    assertTrue(decide("{\"name\":\"fraction\",\"num\":3,\"den\":5,\"base\":\"voting\"}", house).adopted());
    assertFalse(decide("{\"name\":\"fraction\",\"num\":3,\"den\":5,\"base\":\"voting\",\"strict\":true}", house).adopted());
  }

  /** TEU 16(4): 55 % of 27 are 14.85, so 15; the weights are made so that the two shares fall apart. */
  @Test
  void fifteenOfTwentySevenWithSixtyFivePercentCarry_teu16() {
    House carried = house(14, weighing(4, Choice.YES), 1, weighing(9, Choice.YES), 11, weighing(3, Choice.NO), 1, weighing(2, Choice.NO));
    Outcome outcome = carried.outcome(Rules.WEIGHTED_QUALIFIED);
    assertEquals(100, outcome.params().get("weight"));
    assertEquals(65, outcome.params().get("yesWeight"));
    assertEquals("adopted-weighted", outcome.code());
    House fourteen = carried.with(0, Choice.NO);
    assertEquals("rejected-weighted", fourteen.outcome(Rules.WEIGHTED_QUALIFIED).code());
  }

  @Test
  void sixtyFourPercentDoNotCarry_teu16() {
    House house = house(14, weighing(4, Choice.YES), 1, weighing(8, Choice.YES), 12, weighing(3, Choice.NO));
    assertEquals(64, house.outcome(Rules.WEIGHTED_QUALIFIED).params().get("yesWeight"));
    assertFalse(house.outcome(Rules.WEIGHTED_QUALIFIED).adopted());
  }

  @Test
  void threeLargeMembersDoNotBlock_teu16() {
    House three = house(3, weighing(15, Choice.NO), 24, weighing(2, Choice.YES));
    assertEquals("adopted-unblocked", three.outcome(Rules.WEIGHTED_QUALIFIED).code());
    House four = house(4, weighing(15, Choice.NO), 23, weighing(2, Choice.YES));
    assertEquals("rejected-weighted", four.outcome(Rules.WEIGHTED_QUALIFIED).code());
    assertEquals(Optional.of(Remedy.OUT_OF_REACH), four.outcome(Rules.WEIGHTED_QUALIFIED).remedy());
  }

  @Test
  void whoAbstainsIsNotInFavourAndSoHelpsToBlock_teu16() {
    assertFalse(house(4, weighing(15, Choice.ABSTAIN), 23, weighing(2, Choice.YES)).outcome(Rules.WEIGHTED_QUALIFIED).adopted());
  }

  @Test
  void seventyTwoPercentWhereTheProposalIsNobodysWithTheRightOfInitiative_tfeu238() {
    String rule = "{\"name\":\"weighted-qualified\",\"members\":{\"num\":72,\"den\":100}}";
    assertTrue(decide(rule, house(20, weighing(4, Choice.YES), 7, weighing(2, Choice.NO))).adopted());
    assertFalse(decide(rule, house(19, weighing(4, Choice.YES), 8, weighing(2, Choice.NO))).adopted());
  }

  @Test
  void withoutABlockingMinorityTheWeightAlwaysCounts() {
    House three = house(3, weighing(15, Choice.NO), 24, weighing(2, Choice.YES));
    assertFalse(decide("{\"name\":\"weighted-qualified\",\"blocking\":0}", three).adopted());
  }

  @Test
  void nineInFavourCarry_unCharter27() {
    assertEquals("adopted-threshold", house(5, permanent(Choice.YES), 4, seat(Choice.YES), 6, seat(Choice.NO)).outcome(Rules.THRESHOLD_WITH_VETO).code());
    Outcome eight = house(5, permanent(Choice.YES), 3, seat(Choice.YES), 7, seat(Choice.ABSTAIN)).outcome(Rules.THRESHOLD_WITH_VETO);
    assertEquals("rejected-threshold", eight.code());
  }

  /** On procedural matters a vote against of a permanent member is one of the votes against. */
  @Test
  void nineInFavourCarryAMatterOfProcedureWhoeverIsAgainst_unCharter27_2() {
    assertEquals("adopted-members", house(4, permanent(Choice.YES), 1, permanent(Choice.NO), 5, seat(Choice.YES), 5, seat(Choice.NO)).outcome(Rules.THRESHOLD).code());
    assertEquals("rejected-members", house(5, permanent(Choice.YES), 3, seat(Choice.YES), 7, seat(null)).outcome(Rules.THRESHOLD).code());
  }

  /** S/PV.8979 of 25 February 2022: 11 in favour, 1 against (a permanent member), 3 abstaining; not adopted. */
  @Test
  void aVotesAgainstOfAPermanentMemberIsAVeto_draftS2022155() {
    Outcome outcome = house(4, permanent(Choice.YES), 1, permanent(Choice.NO), 7, seat(Choice.YES), 3, seat(Choice.ABSTAIN))
        .outcome(Rules.THRESHOLD_WITH_VETO);
    assertEquals("vetoed", outcome.code());
    assertEquals(1, outcome.params().get("vetoes"));
  }

  /** Resolution 1973 (2011): 10 in favour, 5 abstaining, two permanent members among those; adopted. */
  @Test
  void anAbstentionOfAPermanentMemberIsNoVeto_resolution1973() {
    assertEquals("adopted-threshold", house(3, permanent(Choice.YES), 2, permanent(Choice.ABSTAIN), 7, seat(Choice.YES), 3, seat(Choice.ABSTAIN))
        .outcome(Rules.THRESHOLD_WITH_VETO).code());
  }

  /** Resolution 82 (1950): 9 in favour, a permanent member absent; adopted. */
  @Test
  void theAbsenceOfAPermanentMemberIsNoVeto_resolution82() {
    assertTrue(house(4, permanent(Choice.YES), 1, new House.Seat(1, true, false, null), 5, seat(Choice.YES), 1, seat(Choice.ABSTAIN))
        .outcome(Rules.THRESHOLD_WITH_VETO).adopted());
  }

  /** Resolution 83 (1950): 7 in favour, 1 against, when seven were needed. */
  @Test
  void aVoteAgainstOfAnElectedMemberIsNoVeto_unCharter27() {
    assertTrue(decide("{\"name\":\"threshold-with-veto\",\"needed\":7}",
        house(4, permanent(Choice.YES), 3, seat(Choice.YES), 1, seat(Choice.NO), 3, seat(null))).adopted());
  }

  @Test
  void consensusMinusOneBearsOneObjection_prague1992() {
    assertTrue(house(1, seat(Choice.OBJECT), 9, seat(Choice.YES)).outcome(Rules.CONSENSUS_MINUS_ONE).adopted());
    Outcome two = house(2, seat(Choice.OBJECT), 8, seat(Choice.YES)).outcome(Rules.CONSENSUS_MINUS_ONE);
    assertEquals("objections-above", two.code());
    assertEquals(1, two.params().get("withdrawals"));
  }

  @Test
  void theAffectedPartysOwnObjectionDoesNotCount_prague1992() {
    String rule = "{\"name\":\"consensus-minus\",\"k\":0,\"affected\":[\"m0\"]}";
    assertTrue(decide(rule, house(1, seat(Choice.OBJECT), 9, seat(null))).adopted());
    assertFalse(decide(rule, house(2, seat(Choice.OBJECT), 8, seat(null))).adopted());
  }

  @Test
  void agreementIsBlockedByAnyMemberThatObjects_scoCharter16() {
    assertEquals("agreement", house(10, seat(null)).outcome(Rules.AGREEMENT_WITHOUT_VOTE).code());
    assertEquals("no-agreement", house(9, seat(null), 1, seat(Choice.OBJECT)).outcome(Rules.AGREEMENT_WITHOUT_VOTE).code());
  }

  @Test
  void whoStaysOutBlocksNoAgreement_scoCharter16() {
    Outcome outcome = house(8, seat(null), 2, seat(Choice.ABSTAIN)).outcome(Rules.AGREEMENT_WITHOUT_VOTE);
    assertTrue(outcome.adopted());
    assertEquals(2, outcome.params().get("out"));
  }

  /** "Zero votes never adopts anything": where all stay out there is nobody between whom anything was agreed. */
  @Test
  void whereEveryMemberStaysOutNothingIsAgreed_scoCharter16() {
    Outcome outcome = house(5, seat(Choice.ABSTAIN)).outcome(Rules.AGREEMENT_WITHOUT_VOTE);
    assertEquals("all-stay-out", outcome.code());
    assertFalse(outcome.adopted() || outcome.decided());
    assertTrue(house(4, seat(Choice.ABSTAIN), 1, seat(null)).outcome(Rules.AGREEMENT_WITHOUT_VOTE).adopted(), "one is enough that does not object");
    assertEquals("no-agreement", house(4, seat(Choice.ABSTAIN), 1, seat(Choice.OBJECT)).outcome(Rules.AGREEMENT_WITHOUT_VOTE).code());
  }

  private static Outcome rough(Map<String, Choice> votes, Boolean found, WhatIf.Objection... register) {
    return new WhatIf(TextNode.valueOf("rough-consensus"), List.of(new WhatIf.Member("a", null, null), new WhatIf.Member("b", null, null)), votes, null,
        null, null, List.of(register), found).answer().outcome();
  }

  @Test
  void everyObjectionIsToBeAddressed_rfc7282() {
    assertEquals("rough-consensus", rough(Map.of("a", Choice.YES), null).code());
    assertEquals("objections-open", rough(Map.of("a", Choice.OBJECT), null).code());
    assertEquals("objections-open", rough(Map.of("a", Choice.OBJECT), null, new WhatIf.Objection("a", " ")).code());
    assertEquals("rough-consensus", rough(Map.of("a", Choice.OBJECT), null, new WhatIf.Objection("a", "Weighed, and outweighed by …")).code());
    assertEquals("objections-open", rough(Map.of(), null, new WhatIf.Objection("of an organisation", null)).code());
  }

  @Test
  void theChairFindsRoughConsensus_rfc7282() {
    assertEquals("not-found", rough(Map.of("a", Choice.YES), false).code());
  }

  @Test
  void unanimityIsEveryMemberCastingYes() {
    assertTrue(house(5, seat(Choice.YES)).outcome(Rules.UNANIMITY).adopted());
    assertFalse(house(4, seat(Choice.YES), 1, seat(null)).outcome(Rules.UNANIMITY).adopted());
    assertFalse(house(4, seat(Choice.YES), 1, seat(Choice.ABSTAIN)).outcome(Rules.UNANIMITY).adopted());
  }

  @Test
  void anAbstentionNeedNotDefeatUnanimity_tfeu238() {
    String rule = "{\"name\":\"unanimity\",\"abstentionDefeats\":false}";
    assertTrue(decide(rule, house(4, seat(Choice.YES), 1, seat(Choice.ABSTAIN))).adopted());
    assertFalse(decide(rule, house(4, seat(Choice.YES), 1, seat(null))).adopted());
    assertFalse(decide(rule, house(5, seat(Choice.ABSTAIN))).adopted());
  }

  private static Terms terms(Share quorum, TiePolicy tie) {
    return new Terms(Optional.empty(), Optional.empty(), Optional.ofNullable(quorum), tie, Optional.empty(), Optional.empty());
  }

  @Test
  void withoutAMajorityPresentNothingIsAdoptedAndNothingLost_unga67() {
    Terms terms = terms(Share.moreThan(1, 2), TiePolicy.REJECTED);
    Outcome five = terms.decide(Rules.SIMPLE_MAJORITY, DecisionRuleTest.tally(5, 0, 0, 10));
    assertEquals("no-quorum", five.code());
    assertFalse(five.adopted() || five.decided());
    assertEquals(1, five.params().get("lacking"));
    assertTrue(terms.decide(Rules.SIMPLE_MAJORITY, DecisionRuleTest.tally(6, 0, 0, 10)).adopted());
  }

  @Test
  void aThirdPresentOpensTheDebate_unga67() {
    Share third = Templates.named("un-plenary").orElseThrow().quorum().debate().orElseThrow();
    assertTrue(third.reachedBy(65, 193));
    assertFalse(third.reachedBy(64, 193));
  }

  @Test
  void aTieInCommitteeRejects_unga133() {
    TiePolicy tie = Templates.named("un-committee").orElseThrow().tie();
    Outcome outcome = terms(null, tie).decide(Rules.SIMPLE_MAJORITY, DecisionRuleTest.tally(40, 40, 5, 193));
    assertEquals("tie", outcome.code());
    assertTrue(outcome.decided());
  }

  @Test
  void aTieInPlenaryIsVotedOnAgain_unga95() {
    TiePolicy tie = Templates.named("un-plenary").orElseThrow().tie();
    Outcome outcome = terms(null, tie).decide(Rules.SIMPLE_MAJORITY, DecisionRuleTest.tally(40, 40, 5, 193));
    assertEquals("tie-second-ballot", outcome.code());
    assertFalse(outcome.decided() || outcome.adopted());
  }

  @Test
  void whatARuleDoesNotKnowIsRefused() {
    for (String wrong : List.of("{\"name\":\"two-thirds\",\"base\":\"members\"}", "{\"name\":\"fraction\",\"num\":3,\"den\":3,\"base\":\"cast\"}",
        "{\"name\":\"fraction\",\"num\":2.5,\"den\":3,\"base\":\"cast\"}", "{\"name\":\"fraction\",\"num\":1,\"den\":2}", "{\"num\":1}", "[]", "7",
        "{\"name\":\"consensus-minus\",\"k\":-1}", "{\"name\":\"weighted-qualified\",\"weight\":{\"num\":65,\"den\":100,\"of\":\"gold\"}}",
        "{\"name\":\"unanimity\",\"abstentionDefeats\":\"no\"}")) {
      assertThrows(Invalid.class, () -> Rules.read("rule", Json.read(wrong, JsonNode.class)), wrong);
    }
    assertEquals(new ConsensusMinusRule(2, Set.of("a")),
        Rules.read("rule", Json.read("{\"name\":\"consensus-minus\",\"k\":2,\"affected\":[\"a\"]}", JsonNode.class)));
  }
}
