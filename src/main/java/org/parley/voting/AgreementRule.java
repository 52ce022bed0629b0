package org.parley.voting;

import java.util.Map;

/**
 * Carried without a vote if no member objects while agreement is sought (SCO Charter 16). Dissent on aspects is recorded and blocks
 * nothing; who abstains stays out of what is agreed and may join later, by a statement ({@link StatementKind#ACCESSION}).
 */
public record AgreementRule() implements DecisionRule {
  @Override
  public String name() {
    return "agreement-without-vote";
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
    return carries(count) ? Outcome.adopted("agreement", Map.of("objections", 0L, "out", count.tally().abstain()))
        : Outcome.objectedTo("no-agreement", count.tally().objections());
  }
}
