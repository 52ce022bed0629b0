package org.parley.voting;

import org.parley.shared.Rejection;

/** In a roll-call a delegation answers once it is called, and one that passed once it is called again. */
public final class NotCalled extends Rejection {
  private static final long serialVersionUID = 1L;

  public NotCalled() {
    super(Kind.RULE, "not-called");
  }
}
