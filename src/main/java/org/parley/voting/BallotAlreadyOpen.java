package org.parley.voting;

import org.parley.shared.Rejection;

/** The ballot has been opened before; its electorate is frozen. */
public final class BallotAlreadyOpen extends Rejection {
  private static final long serialVersionUID = 1L;

  public BallotAlreadyOpen() {
    super(Kind.RULE, "ballot-already-open");
  }
}
