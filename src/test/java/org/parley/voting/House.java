package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.parley.shared.Json;

/** An electorate in a test, member by member, asked through the engine's own door; m0, m1, … are its ids. */
record House(List<Seat> seats) {
  /** @param choice what it casts; null where it casts nothing */
  record Seat(long weight, boolean veto, boolean present, Choice choice) {
    Seat casts(Choice other) {
      return new Seat(weight, veto, present, other);
    }
  }

  static Arbitrary<House> any() {
    Arbitrary<Choice> choices = Arbitraries.of(Choice.class).filter(choice -> choice != Choice.PASS).injectNull(0.35);
    return Combinators.combine(Arbitraries.longs().between(0, 12), Arbitraries.of(true, false), Arbitraries.of(true, false), choices).as(Seat::new)
        .list().ofMinSize(1).ofMaxSize(9).map(House::new);
  }

  static Arbitrary<DecisionRule> rules() {
    Arbitrary<Share> shares = Combinators.combine(Arbitraries.longs().between(1, 40), Arbitraries.longs().between(1, 40),
        Arbitraries.of(true, false)).as((num, more, strict) -> new Share(num, num + more, strict));
    Arbitrary<DecisionRule> fractions = Combinators.combine(shares, Arbitraries.of(FractionRule.Base.class))
        .as((share, base) -> new FractionRule(FractionRule.ANY, share, base));
    Arbitrary<DecisionRule> weighted = Combinators.combine(shares, shares, Arbitraries.longs().between(0, 5)).as(WeightedRule::new);
    Arbitrary<DecisionRule> minus = Combinators.combine(Arbitraries.longs().between(0, 4), Arbitraries.of("m0", "m1", "m2").set())
        .as(ConsensusMinusRule::new);
    return Arbitraries.oneOf(Arbitraries.of(Rules.ALL), fractions, weighted, Arbitraries.longs().between(1, 9).map(VetoRule::new), minus,
        Arbitraries.of(true, false).map(UnanimityRule::new));
  }

  WhatIf.Answer ask(DecisionRule rule) {
    Map<String, Choice> votes = new HashMap<>();
    IntStream.range(0, seats.size()).filter(place -> seats.get(place).choice() != null)
        .forEach(place -> votes.put("m" + place, seats.get(place).choice()));
    return new WhatIf(Json.read(Json.write(rule), JsonNode.class),
        IntStream.range(0, seats.size()).mapToObj(place -> new WhatIf.Member("m" + place, seats.get(place).weight(), seats.get(place).veto())).toList(),
        votes, IntStream.range(0, seats.size()).filter(place -> seats.get(place).present()).mapToObj(place -> "m" + place).toList(),
        null, null, null, null).answer();
  }

  Outcome outcome(DecisionRule rule) {
    return ask(rule).outcome();
  }

  House with(int place, Choice choice) {
    List<Seat> changed = new ArrayList<>(seats);
    changed.set(place, seats.get(place).casts(choice));
    return new House(changed);
  }

  /** The same where so many of the seats that are meant cast that; those present first. */
  House with(long number, Predicate<Seat> meant, Choice choice) {
    House changed = this;
    for (int place : places(meant).limit(number).toList()) {
      changed = changed.with(place, choice);
    }
    return changed;
  }

  Stream<Integer> places(Predicate<Seat> meant) {
    return Stream.concat(places(Seat::present, meant), places(seat -> !seat.present(), meant));
  }

  private Stream<Integer> places(Predicate<Seat> first, Predicate<Seat> then) {
    return IntStream.range(0, seats.size()).filter(place -> first.and(then).test(seats.get(place))).boxed();
  }
}
