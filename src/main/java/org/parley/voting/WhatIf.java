package org.parley.voting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.shared.Invalid;

/**
 * A question to the engine alone.
 *
 * @param rule name of a decision rule
 * @param members the electorate, at most 1,000
 * @param votes by member's id
 * @param present ids; all members where it is left out. Whoever votes is present.
 */
public record WhatIf(String rule, List<Member> members, Map<String, Choice> votes, List<String> present) {
  private static final int MOST = 1_000;

  /** A member of the electorate. */
  public record Member(String id) {}

  /** What the engine answers. */
  public record Answer(Tally tally, Outcome outcome) {}

  /** @throws Invalid if a field is missing, the rule unknown, or a vote or a presence nobody's */
  public Answer answer() {
    DecisionRule asked = Rules.named(require("rule", rule)).orElseThrow(() -> new Invalid("rule", "unknown"));
    Set<String> electorate = electorate();
    Map<String, Choice> cast = Optional.ofNullable(votes).orElse(Map.of());
    Set<String> there = new HashSet<>(present == null ? electorate : present);
    if (!electorate.containsAll(there)) {
      throw new Invalid("present", "not-of-electorate");
    }
    if (!electorate.containsAll(cast.keySet())) {
      throw new Invalid("votes", "not-of-electorate");
    }
    cast.forEach((member, choice) -> require("votes." + member, choice));
    there.addAll(cast.keySet());
    Tally tally = new Tally(count(cast, Choice.YES), count(cast, Choice.NO), count(cast, Choice.ABSTAIN), count(cast, Choice.OBJECT),
        there.size() - cast.size(), electorate.size() - there.size(), electorate.size());
    return new Answer(tally, asked.decide(tally));
  }

  private Set<String> electorate() {
    if (require("members", members).size() > MOST) {
      throw new Invalid("members", "too-many");
    }
    Set<String> ids = members.stream().filter(Objects::nonNull).map(Member::id).filter(Objects::nonNull).collect(Collectors.toSet());
    if (ids.size() < members.size()) {
      throw new Invalid("members", "malformed");
    }
    return ids;
  }

  private static <T> T require(String field, T value) {
    if (value == null) {
      throw new Invalid(field, "required");
    }
    return value;
  }

  private static long count(Map<String, Choice> votes, Choice choice) {
    return votes.values().stream().filter(choice::equals).count();
  }
}
