package org.parley.voting;

import java.util.Map;
import java.util.Optional;

/**
 * Carried without a vote if no member objects while agreement is sought (SCO Charter 16). Dissent on aspects is recorded and blocks
 * nothing; who abstains stays out of what is agreed, unless all do, and may join later, by a statement ({@link StatementKind#ACCESSION}).
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
    return count.tally().objections() == 0 && !allStayOut(count);
  }

  /** Between nobody nothing is agreed. */
  private static boolean allStayOut(Count count) {
    return count.tally().abstain() == count.tally().members();
  }

  @Override
  public Outcome decide(Count count) {
    if (allStayOut(count)) {
      return Outcome.undecided("all-stay-out", Optional.empty(), Map.of("out", count.tally().abstain()));
    }
    return carries(count) ? Outcome.adopted("agreement", Map.of("objections", 0L, "out", count.tally().abstain()))
        : Outcome.objectedTo("no-agreement", count.tally().objections());
  }
}
