package org.parley.voting;

import org.parley.shared.Rejection;

/** The ballot is prepared but has not been opened. */
public final class BallotNotOpen extends Rejection {
  private static final long serialVersionUID = 1L;

  public BallotNotOpen() {
    super(Kind.RULE, "ballot-not-open");
  }
}
