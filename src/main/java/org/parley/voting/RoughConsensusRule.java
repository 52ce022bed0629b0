package org.parley.voting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Carried if the chair finds it and every objection on the register carries a reasoned disposition: addressed, not necessarily
 * accommodated (RFC 7282).
 */
public record RoughConsensusRule() implements DecisionRule {
  @Override
  public String name() {
    return "rough-consensus";
  }

  @Override
  public boolean seeksConsensus() {
    return true;
  }

  @Override
  public boolean carries(Count count) {
    return count.found() && count.open() == 0;
  }

  @Override
  public Outcome decide(Count count) {
    Map<String, Long> params = new LinkedHashMap<>(Map.of("objections", count.tally().objections(), "open", count.open()));
    if (carries(count)) {
      return Outcome.adopted("rough-consensus", params);
    }
    return count.open() > 0 ? Outcome.rejected("objections-open", Remedy.DISPOSITIONS, params)
        : new Outcome(false, true, false, "not-found", Optional.empty(), params);
  }
}
