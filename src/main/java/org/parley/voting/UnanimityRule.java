package org.parley.voting;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Carried if every member casts yes: one that is absent or casts nothing defeats it, as does one that votes against.
 *
 * @param abstentionDefeats whether one that abstains defeats it too; it does not under EU Treaty on the Functioning 238(4)
 */
public record UnanimityRule(boolean abstentionDefeats) implements DecisionRule {
  static final String NAME = "unanimity";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Object> parameters() {
    return Map.of("abstentionDefeats", abstentionDefeats);
  }

  @Override
  public Map<String, Object> arguments(String language) {
    return Map.of("abstentionDefeats", String.valueOf(abstentionDefeats));
  }

  @Override
  public boolean carries(Count count) {
    return count.tally().yes() >= needed(count.tally());
  }

  /** Zero votes never adopt anything, though all abstain. */
  private long needed(Tally tally) {
    return Math.max(1, tally.members() - (abstentionDefeats ? 0 : tally.abstain()));
  }

  @Override
  public Outcome decide(Count count) {
    Tally tally = count.tally();
    Map<String, Long> params = new LinkedHashMap<>(Map.of("yes", tally.yes(), "no", tally.no(), "abstain", tally.abstain(),
        "base", tally.members(), "needed", needed(tally)));
    String code = carries(count) ? "unanimous" : tally.cast() == 0 ? "no-votes" : "not-unanimous";
    return Outcome.counted(this, count, code, params);
  }
}
