package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parley.shared.Languages;

/** What holds for every rule and every count. */
class DecisionRulePropertyTest {
  private static final int TRIES = 2_000;

  @Provide
  Arbitrary<DecisionRule> rules() {
    Arbitrary<Long> part = Arbitraries.longs().between(1, 40);
    Arbitrary<DecisionRule> fractions = Combinators
        .combine(part, part, Arbitraries.of(true, false), Arbitraries.of(FractionRule.Base.class))
        .as((num, more, strict, base) -> new FractionRule("some", num, num + more, strict, base));
    return Arbitraries.oneOf(Arbitraries.of(Rules.ALL), fractions);
  }

  @Provide
  Arbitrary<DecisionRule> fractions() {
    return rules().filter(FractionRule.class::isInstance);
  }

  @Provide
  Arbitrary<Tally> tallies() {
    Arbitrary<Long> part = Arbitraries.longs().between(0, 400);
    return Combinators.combine(part, part, part, Arbitraries.longs().between(0, 3), part, part)
        .as((yes, no, abstain, object, idle, absent) -> new Tally(yes, no, abstain, object, idle, absent,
            LongStream.of(yes, no, abstain, object, idle, absent).sum()));
  }

  /** With so many of the absent in favour, in a hall large enough that there always are as many. */
  private static Tally withMoreInFavour(Tally tally, long more) {
    long absent = tally.absent() + 1_000_000;
    return new Tally(tally.yes() + more, tally.no(), tally.abstain(), tally.object(), tally.notParticipating(), absent - more,
        tally.members() + 1_000_000);
  }

  @Property(tries = TRIES)
  void anotherYesNeverTurnsAdoptedIntoRejected(@ForAll("rules") DecisionRule rule, @ForAll("tallies") Tally tally) {
    Tally before = withMoreInFavour(tally, 0);
    if (rule.decide(before).adopted()) {
      assertTrue(rule.decide(withMoreInFavour(tally, 1)).adopted());
    }
  }

  @Property(tries = TRIES)
  void missingIsExact(@ForAll("fractions") DecisionRule rule, @ForAll("tallies") Tally tally) {
    Outcome outcome = rule.decide(withMoreInFavour(tally, 0));
    long missing = outcome.missing().orElseThrow();
    assertEquals(missing == 0, outcome.adopted());
    assertTrue(rule.decide(withMoreInFavour(tally, missing)).adopted());
    if (missing > 0) {
      assertFalse(rule.decide(withMoreInFavour(tally, missing - 1)).adopted());
    }
  }

  @Property(tries = TRIES)
  void neededIsTheLeastThatCarriesOnThePresentBase(@ForAll("fractions") DecisionRule rule, @ForAll("tallies") Tally tally) {
    Outcome outcome = rule.decide(tally);
    long needed = outcome.needed().orElseThrow();
    if (tally.voting() > 0) {
      assertEquals(outcome.adopted(), tally.yes() >= needed);
    }
    assertTrue(needed >= 1);
  }

  @Property(tries = TRIES)
  void whoIsAbsentOrIdleOrAbstainsDoesNotDecideAmongThoseVoting(@ForAll("tallies") Tally tally) {
    Tally alone = new Tally(tally.yes(), tally.no(), 0, 0, 0, 0, tally.voting());
    assertEquals(Rules.SIMPLE_MAJORITY.decide(alone), Rules.SIMPLE_MAJORITY.decide(tally));
    assertEquals(Rules.TWO_THIRDS.decide(alone), Rules.TWO_THIRDS.decide(tally));
  }

  @Property(tries = TRIES)
  void everyOutcomeIsSaidInEveryLanguage(@ForAll("rules") DecisionRule rule, @ForAll("tallies") Tally tally) {
    Outcome outcome = rule.decide(tally);
    for (String language : Languages.OFFERED) {
      assertFalse(outcome.words(language).isBlank() || outcome.words(language).contains("{"));
      assertFalse(outcome.soFar().words(language).isBlank() || outcome.soFar().words(language).contains("{"));
    }
  }
}
