package org.parley.voting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Carried by so many votes in favour, unless a member that holds a veto votes against: UN Charter 27(3). Its abstention or absence is
 * no veto.
 *
 * @param needed votes in favour, 1 to 1,000
 */
public record VetoRule(long needed) implements DecisionRule {
  static final String NAME = "threshold-with-veto";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("needed", needed);
  }

  @Override
  public boolean carries(Count count) {
    return count.vetoes() == 0 && count.tally().yes() >= needed;
  }

  @Override
  public Outcome decide(Count count) {
    Map<String, Long> params = new LinkedHashMap<>();
    params.put("yes", count.tally().yes());
    params.put("no", count.tally().no());
    params.put("base", count.tally().members());
    params.put("needed", needed);
    params.put("vetoes", count.vetoes());
    if (count.vetoes() > 0 && count.tally().yes() >= needed) {
      params.put("withdrawals", count.vetoes());
      return Outcome.rejected("vetoed", Remedy.WITHDRAWALS, params);
    }
    return Outcome.counted(this, count, carries(count) ? "adopted-threshold" : "rejected-threshold", params);
  }
}
