package org.parley.voting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carried though some object: at most {@code k} of them, and the objection of a party that is itself affected does not count
 * (OSCE, Prague 1992).
 *
 * @param k objections that do not yet block, 0 to 1,000
 * @param affected ids of the delegations whose own objection does not count, at most 20
 */
public record ConsensusMinusRule(long k, Set<String> affected) implements DecisionRule {
  static final String NAME = "consensus-minus";

  public ConsensusMinusRule {
    affected = Set.copyOf(affected);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("k", k);
    parameters.put("affected", new TreeSet<>(affected));
    return parameters;
  }

  @Override
  public Map<String, Object> arguments(String language) {
    return Map.of("k", k, "affected", affected.size());
  }

  @Override
  public boolean seeksConsensus() {
    return true;
  }

  @Override
  public boolean spares(String delegation) {
    return affected.contains(delegation);
  }

  @Override
  public boolean carries(Count count) {
    return counting(count) <= k;
  }

  private static long counting(Count count) {
    return count.tally().objections() - count.spared();
  }

  @Override
  public Outcome decide(Count count) {
    Map<String, Long> params = new LinkedHashMap<>(Map.of("objections", counting(count), "spared", count.spared(), "allowed", k));
    if (carries(count)) {
      return Outcome.adopted(count.tally().objections() == 0 ? "consensus" : "adopted-consensus-minus", params);
    }
    params.put("withdrawals", counting(count) - k);
    return Outcome.rejected("objections-above", Remedy.WITHDRAWALS, params);
  }
}
