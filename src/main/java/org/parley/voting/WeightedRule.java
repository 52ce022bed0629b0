package org.parley.voting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Carried by a share of the members that also has a share of the weight. Where fewer than {@code blocking} members are not in favour
 * there is no blocking minority, and the share of the weight counts as reached (EU Treaty 16(4)). Whoever is not in favour opposes,
 * also by abstaining or by absence.
 *
 * @param members of all members
 * @param weight of the weight of all members
 * @param blocking members that a blocking minority needs at least, 0 to 1,000; 0 where the rule knows none
 */
public record WeightedRule(Share members, Share weight, long blocking) implements DecisionRule {
  static final String NAME = "weighted-qualified";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("members", members.json());
    parameters.put("weight", weight.json());
    parameters.put("blocking", blocking);
    return parameters;
  }

  @Override
  public Map<String, Object> arguments(String language) {
    return Map.of("memberShare", members.words(language), "memberStrict", String.valueOf(members.strict()),
        "weightShare", weight.words(language), "weightStrict", String.valueOf(weight.strict()), "blocking", blocking);
  }

  @Override
  public boolean carries(Count count) {
    long yes = count.tally().yes();
    return yes > 0 && yes >= members.least(count.tally().members()) && (weighsEnough(count) || unblocked(count));
  }

  private boolean weighsEnough(Count count) {
    return weight.reachedBy(count.weights().yes(), count.weights().all());
  }

  private boolean unblocked(Count count) {
    return count.tally().members() - count.tally().yes() < blocking;
  }

  @Override
  public Outcome decide(Count count) {
    Map<String, Long> params = new LinkedHashMap<>();
    params.put("yes", count.tally().yes());
    params.put("base", count.tally().members());
    params.put("needed", Math.max(1, members.least(count.tally().members())));
    params.put("yesWeight", count.weights().yes());
    params.put("weight", count.weights().all());
    params.put("neededWeight", weight.least(count.weights().all()));
    params.put("opposed", count.tally().members() - count.tally().yes());
    params.put("blocking", blocking);
    if (carries(count)) {
      params.put("missing", 0L);
      params.put("missingWeight", 0L);
      return Outcome.adopted(weighsEnough(count) ? "adopted-weighted" : "adopted-unblocked", params);
    }
    return Outcome.rejected("rejected-weighted", remedy(count, params), params);
  }

  /**
   * Further members in favour carry it if they are {@code missing} and weigh {@code missingWeight}, or if they are {@code unblocking},
   * whatever they weigh.
   */
  private Remedy remedy(Count count, Map<String, Long> params) {
    long missing = Math.max(0, params.get("needed") - count.tally().yes());
    long missingWeight = Math.max(0, params.get("neededWeight") - count.weights().yes());
    long unblocking = Math.max(missing, params.get("opposed") - blocking + 1);
    boolean byWeight = missing <= count.uncast() && missingWeight <= count.weights().all() - count.weights().cast();
    boolean byNumber = blocking > 0 && unblocking <= count.uncast();
    if (!byWeight && !byNumber) {
      return Remedy.OUT_OF_REACH;
    }
    if (!byWeight || missingWeight == 0) {
      params.put("missing", missingWeight == 0 ? missing : unblocking);
      return Remedy.MORE_VOTES;
    }
    params.put("missing", missing);
    params.put("missingWeight", missingWeight);
    if (byNumber) {
      params.put("unblocking", unblocking);
    }
    return byNumber ? Remedy.MORE_WEIGHT_OR_VOTES : Remedy.MORE_WEIGHT;
  }
}
