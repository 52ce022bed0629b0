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
  public boolean countsHeads() {
    return true;
  }

  @Override
  public boolean carries(Count count) {
    return count.tally().yes() >= needed(count.tally());
  }

  private long needed(Tally tally) {
    return Math.max(1, asked(tally));
  }

  /** Of whom a vote in favour is needed: of nobody, where all abstain and that defeats nothing. */
  private long asked(Tally tally) {
    return tally.members() - (abstentionDefeats ? 0 : tally.abstain());
  }

  @Override
  public Outcome decide(Count count) {
    Tally tally = count.tally();
    Map<String, Long> params = new LinkedHashMap<>(Map.of("yes", tally.yes(), "no", tally.no(), "abstain", tally.abstain(),
        "base", tally.members(), "needed", needed(tally)));
    return asked(tally) == 0 ? Outcome.uncounted(this, count, params)
        : Outcome.counted(this, count, carries(count) ? "unanimous" : "not-unanimous", params);
  }
}
