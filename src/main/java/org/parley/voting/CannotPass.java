package org.parley.voting;

import org.parley.shared.Rejection;

/** A delegation may pass while it is called for the first time and has not answered. */
public final class CannotPass extends Rejection {
  private static final long serialVersionUID = 1L;

  public CannotPass() {
    super(Kind.RULE, "cannot-pass");
  }
}
