package org.parley.voting;

import org.parley.shared.Rejection;

/** A roll-call ends when all have been called, and those that passed once more. */
public final class StillToCall extends Rejection {
  private static final long serialVersionUID = 1L;

  public StillToCall() {
    super(Kind.RULE, "still-to-call");
  }
}
