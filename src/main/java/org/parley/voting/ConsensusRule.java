package org.parley.voting;

import java.util.Map;

/** Carried if nobody objects, silence being consent; also where nobody answers at all. */
public record ConsensusRule() implements DecisionRule {
  @Override
  public String name() {
    return "consensus";
  }

  @Override
  public boolean seeksConsensus() {
    return true;
  }

  @Override
  public boolean carries(Count count) {
    return count.tally().objections() == 0;
  }

  @Override
  public Outcome decide(Count count) {
    long objections = count.tally().objections();
    return objections == 0 ? Outcome.adopted("consensus", Map.of("objections", 0L)) : Outcome.objectedTo("objections", objections);
  }
}
