package org.parley.voting;

import org.parley.shared.Rejection;

/** Whoever proposed it, or an amendment, does not explain the vote on it: UNGA rule 88. */
public final class SponsorDoesNotExplain extends Rejection {
  private static final long serialVersionUID = 1L;

  SponsorDoesNotExplain() {
    super(Kind.RULE, "sponsor-does-not-explain");
  }
}
