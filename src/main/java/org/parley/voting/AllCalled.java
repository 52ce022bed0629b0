package org.parley.voting;

import org.parley.shared.Rejection;

/** Nobody is left to be called. */
public final class AllCalled extends Rejection {
  private static final long serialVersionUID = 1L;

  public AllCalled() {
    super(Kind.RULE, "all-called");
  }
}
