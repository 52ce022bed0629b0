package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.shared.Json;
import org.parley.shared.Languages;

/** What holds for every rule and every count. */
class DecisionRulePropertyTest {
  private static final int TRIES = 10_000;

  @Provide
  Arbitrary<DecisionRule> rules() {
    return House.rules();
  }

  @Provide
  Arbitrary<House> houses() {
    return House.any();
  }

  private static boolean silent(House.Seat seat) {
    return seat.choice() == null;
  }

  @Property(tries = TRIES)
  void aYesInPlaceOfAnythingNeverTurnsAdoptedIntoRejected(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    if (house.outcome(rule).adopted()) {
      for (int place = 0; place < house.seats().size(); place++) {
        assertTrue(house.with(place, Choice.YES).outcome(rule).adopted());
      }
    }
  }

  @Property(tries = TRIES)
  void soManyMoreCarryItAndOneFewerDoesNot(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    Outcome outcome = house.outcome(rule);
    Assume.that(outcome.remedy().equals(Optional.of(Remedy.MORE_VOTES)));
    long missing = outcome.missing().orElseThrow();
    assertTrue(house.with(missing, DecisionRulePropertyTest::silent, Choice.YES).outcome(rule).adopted());
    assertFalse(house.with(missing - 1, DecisionRulePropertyTest::silent, Choice.YES).outcome(rule).adopted());
  }

  @Property(tries = TRIES)
  void whatIsAdoptedMissesNothing(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    Outcome outcome = house.outcome(rule);
    if (outcome.adopted()) {
      assertEquals(0, outcome.missing().orElse(0));
      assertEquals(Optional.empty(), outcome.remedy());
    } else {
      assertTrue(outcome.missing().orElse(1) > 0 || outcome.params().getOrDefault("missingWeight", 0L) > 0);
      assertEquals(rule.seeksConsensus(), outcome.missing().isEmpty() && !outcome.remedy().equals(Optional.of(Remedy.OUT_OF_REACH))
          && !outcome.code().equals("vetoed"));
    }
  }

  @Property(tries = TRIES)
  void whatIsOutOfReachIsNotCarriedThoughAllThatCastNothingVoteYes(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    Assume.that(house.outcome(rule).remedy().equals(Optional.of(Remedy.OUT_OF_REACH)));
    assertFalse(house.with(house.seats().size(), DecisionRulePropertyTest::silent, Choice.YES).outcome(rule).adopted());
  }

  @Provide
  Arbitrary<DecisionRule> weighted() {
    return House.rules().filter(WeightedRule.class::isInstance);
  }

  /** Of all ways in which those that cast nothing could vote yes, exactly those carry it that the outcome names. */
  @Property(tries = TRIES)
  void membersAndWeightMissingAreExact(@ForAll("weighted") DecisionRule rule, @ForAll("houses") House house) {
    Outcome outcome = house.outcome(rule);
    Assume.that(outcome.remedy().isPresent());
    List<Integer> silent = house.places(DecisionRulePropertyTest::silent).toList();
    for (int some = 0; some < 1 << silent.size(); some++) {
      House then = house;
      long weight = 0;
      for (int place = 0; place < silent.size(); place++) {
        if ((some >> place & 1) == 1) {
          then = then.with(silent.get(place), Choice.YES);
          weight += house.seats().get(silent.get(place)).weight();
        }
      }
      assertEquals(named(outcome, Integer.bitCount(some), weight), then.outcome(rule).adopted());
    }
  }

  private static boolean named(Outcome outcome, long members, long weight) {
    return switch (outcome.remedy().orElseThrow()) {
      case MORE_VOTES -> members >= outcome.missing().orElseThrow();
      case MORE_WEIGHT -> members >= outcome.missing().orElseThrow() && weight >= outcome.params().get("missingWeight");
      case MORE_WEIGHT_OR_VOTES -> members >= outcome.missing().orElseThrow() && weight >= outcome.params().get("missingWeight")
          || members >= outcome.params().get("unblocking");
      default -> false;
    };
  }

  @Provide
  Arbitrary<DecisionRule> withdrawable() {
    return House.rules().filter(rule -> rule instanceof VetoRule || rule instanceof ConsensusMinusRule);
  }

  @Property(tries = TRIES)
  void soManyWithdrawalsCarryItAndOneFewerDoesNot(@ForAll("withdrawable") DecisionRule rule, @ForAll("houses") House house) {
    Outcome outcome = house.outcome(rule);
    List<Integer> against = house.places(seat -> seat.choice() != null && seat.choice().objects()
        && (!(rule instanceof VetoRule) || seat.veto() && seat.choice() == Choice.NO)).filter(place -> !rule.spares("m" + place)).toList();
    House then = house;
    for (int withdrawn = 0; withdrawn < outcome.params().getOrDefault("withdrawals", 0L); withdrawn++) {
      assertFalse(then.outcome(rule).adopted());
      then = then.with(against.get(withdrawn), Choice.ABSTAIN);
    }
    assertTrue(then.outcome(rule).adopted() || !outcome.remedy().equals(Optional.of(Remedy.WITHDRAWALS)));
  }

  @Property(tries = TRIES)
  void neededIsTheLeastThatCarriesOnThePresentBase(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    Assume.that(rule instanceof FractionRule);
    WhatIf.Answer answer = house.ask(rule);
    long needed = answer.outcome().needed().orElseThrow();
    assertTrue(needed >= 1);
    assertEquals(answer.outcome().adopted(), answer.tally().yes() >= needed);
  }

  @Property(tries = TRIES)
  void theTallyAddsUpToTheMembers(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    Tally tally = house.ask(rule).tally();
    assertEquals(house.seats().size(), tally.members());
    assertEquals(tally.members(), tally.yes() + tally.no() + tally.abstain() + tally.object() + tally.notParticipating() + tally.absent());
  }

  @Property(tries = TRIES)
  void zeroVotesAdoptNothingButByConsensus(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    House silent = house.with(house.seats().size(), seat -> true, null);
    assertEquals(rule.seeksConsensus(), silent.outcome(rule).adopted());
    Outcome abstaining = house.with(house.seats().size(), seat -> true, Choice.ABSTAIN).outcome(rule);
    assertEquals(rule.seeksConsensus() && !(rule instanceof AgreementRule), abstaining.adopted());
  }

  /** Nothing is rejected by nobody, but where so many of all members are needed. */
  @Property(tries = TRIES)
  void whereNobodyVotedOnlyARuleThatAsksAllMembersRejects(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    Outcome silent = house.with(house.seats().size(), seat -> true, null).outcome(rule);
    boolean asksAll = rule instanceof WeightedRule || rule instanceof VetoRule || rule instanceof ThresholdRule || rule instanceof UnanimityRule
        || rule instanceof FractionRule fraction && fraction.base() == FractionRule.Base.MEMBERS
        || rule instanceof FractionRule of && of.base() == FractionRule.Base.PRESENT && house.seats().stream().anyMatch(House.Seat::present);
    assertEquals(rule.seeksConsensus() || asksAll, silent.decided());
  }

  @Property(tries = TRIES)
  void whoIsAbsentOrIdleOrAbstainsDoesNotDecideAmongThoseVoting(@ForAll("houses") House house) {
    House voting = new House(house.seats().stream().filter(seat -> seat.choice() == Choice.YES || seat.choice() == Choice.NO).toList());
    Assume.that(!voting.seats().isEmpty());
    for (DecisionRule rule : List.of(Rules.SIMPLE_MAJORITY, Rules.TWO_THIRDS)) {
      assertEquals(voting.outcome(rule).adopted(), house.outcome(rule).adopted());
      assertEquals(voting.outcome(rule).needed(), house.outcome(rule).needed());
    }
  }

  @Property(tries = TRIES)
  void everyOutcomeIsSaidInEveryLanguage(@ForAll("rules") DecisionRule rule, @ForAll("houses") House house) {
    Outcome outcome = house.outcome(rule);
    for (String language : Languages.OFFERED) {
      assertSaid(rule.words(language));
      assertSaid(outcome.words(language));
      assertSaid(outcome.soFar().words(language));
    }
  }

  private static void assertSaid(String words) {
    assertFalse(words.isBlank() || words.contains("{") || !words.matches("(?s).*[.。]$"), words);
  }

  @Property(tries = TRIES)
  void everyRuleIsReadAsItIsWritten(@ForAll("rules") DecisionRule rule) {
    assertEquals(rule, Rules.kept(Rules.write(rule)));
    assertEquals(rule, Rules.read("rule", Json.read(Json.write(rule), JsonNode.class)));
  }
}
