package org.parley.voting;

import java.util.Map;

/**
 * Carried by so many votes in favour, whoever votes against: UN Charter 27(2), on procedural matters.
 *
 * @param needed votes in favour, 1 to 1,000
 */
public record ThresholdRule(long needed) implements DecisionRule {
  static final String NAME = "threshold";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("needed", needed);
  }

  @Override
  public boolean countsHeads() {
    return true;
  }

  @Override
  public boolean carries(Count count) {
    return count.tally().yes() >= needed;
  }

  @Override
  public Outcome decide(Count count) {
    Tally tally = count.tally();
    return Outcome.counted(this, count, carries(count) ? "adopted-members" : "rejected-members",
        Map.of("yes", tally.yes(), "no", tally.no(), "base", tally.members(), "needed", needed));
  }
}
