package org.parley.voting;

import java.util.Map;

/** Carried if nobody objects, silence being consent; also where nobody answers at all. */
public record ConsensusRule() implements DecisionRule {
  @Override
  public String name() {
    return "consensus";
  }

  @Override
  public Outcome decide(Tally tally) {
    boolean carried = tally.objections() == 0;
    return new Outcome(carried, true, carried ? "consensus" : "objections", Map.of("objections", tally.objections()));
  }
}
