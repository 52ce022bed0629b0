package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.shared.Invalid;

/**
 * A question to the engine alone.
 *
 * @param rule a decision rule by name, or as an object with its parameters ({@link Rules#read})
 * @param members the electorate, at most 1,000
 * @param votes by member's id
 * @param present ids; all members where it is left out. Whoever votes is present.
 * @param quorum the share of the members that must be present for a decision; none where it is left out
 * @param tie what becomes of a tie; rejected where it is left out
 * @param objections the register, for rough consensus; an objection that a member casts stands on it under the member's id
 * @param found whether the chair finds rough consensus; so it does where it is left out
 */
@Schema(requiredProperties = {"rule", "members"})
public record WhatIf(JsonNode rule, List<Member> members, Map<String, Choice> votes, List<String> present, JsonNode quorum, TiePolicy tie,
    List<Objection> objections, Boolean found) {
  private static final int MOST = 1_000;
  private static final long GREATEST_WEIGHT = 1_000_000_000_000L;

  /** A member of the electorate. @param weight 0 to 10^12; 1 where it is left out @param veto none where it is left out */
  @Schema(requiredProperties = "id")
  public record Member(String id, Long weight, Boolean veto) {
    long weighs() {
      return weight == null ? 1 : weight;
    }

    boolean hasVeto() {
      return Boolean.TRUE.equals(veto);
    }
  }

  /** An objection on the register. @param disposition the chair's reasons, once it has been addressed */
  @Schema(requiredProperties = "id")
  public record Objection(String id, String disposition) {
    private boolean isOpen() {
      return disposition == null || disposition.isBlank();
    }
  }

  /** What the engine answers. */
  public record Answer(Tally tally, Outcome outcome) {}

  /** @throws Invalid if a field is missing or ill-formed, the rule unknown, or a vote or a presence nobody's */
  public Answer answer() {
    DecisionRule asked = Rules.read("rule", rule);
    Optional<Share> presence = Form.isAbsent(quorum) ? Optional.empty() : Optional.of(Share.read("quorum", quorum));
    Set<String> electorate = electorate();
    Map<String, Choice> cast = Optional.ofNullable(votes).orElse(Map.of());
    Set<String> there = new HashSet<>(present == null ? electorate : present);
    if (!electorate.containsAll(there)) {
      throw new Invalid("present", "not-of-electorate");
    }
    if (!electorate.containsAll(cast.keySet())) {
      throw new Invalid("votes", "not-of-electorate");
    }
    cast.forEach((member, choice) -> requireVote("votes." + member, choice));
    there.addAll(cast.keySet());
    Tally tally = new Tally(number(cast, Choice.YES), number(cast, Choice.NO), number(cast, Choice.ABSTAIN), number(cast, Choice.OBJECT),
        there.size() - cast.size(), electorate.size() - there.size(), electorate.size());
    Terms terms = new Terms(Optional.empty(), Optional.empty(), presence, tie == null ? TiePolicy.REJECTED : tie, Optional.empty(), Optional.empty());
    return new Answer(tally, terms.decide(asked, count(tally, cast, asked)));
  }

  private Count count(Tally tally, Map<String, Choice> cast, DecisionRule asked) {
    Weights weights = new Weights(weight(cast, Choice.YES::equals), weight(cast, Choice.NO::equals), weight(cast, Objects::nonNull),
        members.stream().mapToLong(Member::weighs).sum());
    return new Count(tally, weights, members.stream().filter(member -> member.hasVeto() && cast.get(member.id()) == Choice.NO).count(),
        objecting(cast).stream().filter(asked::spares).count(), open(objecting(cast)), !Boolean.FALSE.equals(found));
  }

  private long weight(Map<String, Choice> cast, Predicate<Choice> which) {
    return members.stream().filter(member -> which.test(cast.get(member.id()))).mapToLong(Member::weighs).sum();
  }

  private static Set<String> objecting(Map<String, Choice> cast) {
    return cast.entrySet().stream().filter(vote -> vote.getValue().objects()).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** How many on the register carry no reasoned disposition. */
  private long open(Collection<String> objecting) {
    Set<String> open = new HashSet<>(objecting);
    register().stream().filter(Objection::isOpen).map(Objection::id).forEach(open::add);
    register().stream().filter(objection -> !objection.isOpen()).map(Objection::id).forEach(open::remove);
    return open.size();
  }

  private List<Objection> register() {
    List<Objection> register = Optional.ofNullable(objections).orElse(List.of());
    if (register.size() > MOST) {
      throw new Invalid("objections", "too-many");
    }
    Set<String> ids = register.stream().filter(Objects::nonNull).map(Objection::id).filter(Objects::nonNull).collect(Collectors.toSet());
    if (ids.size() < register.size()) {
      throw new Invalid("objections", "malformed");
    }
    return register;
  }

  private Set<String> electorate() {
    if (require("members", members).size() > MOST) {
      throw new Invalid("members", "too-many");
    }
    Set<String> ids = members.stream().filter(Objects::nonNull).map(Member::id).filter(Objects::nonNull).collect(Collectors.toSet());
    if (ids.size() < members.size() || members.stream().anyMatch(member -> member.weighs() < 0 || member.weighs() > GREATEST_WEIGHT)) {
      throw new Invalid("members", "malformed");
    }
    return ids;
  }

  private static void requireVote(String field, Choice choice) {
    if (require(field, choice) == Choice.PASS) {
      throw new Invalid(field, "malformed");
    }
  }

  private static <T> T require(String field, T value) {
    if (value == null) {
      throw new Invalid(field, "required");
    }
    return value;
  }

  private static long number(Map<String, Choice> votes, Choice choice) {
    return votes.values().stream().filter(choice::equals).count();
  }
}
