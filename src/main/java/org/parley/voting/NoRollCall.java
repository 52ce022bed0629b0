package org.parley.voting;

import org.parley.shared.Rejection;

/** The question is not put by roll-call: nobody is called. */
public final class NoRollCall extends Rejection {
  private static final long serialVersionUID = 1L;

  public NoRollCall() {
    super(Kind.RULE, "no-roll-call");
  }
}
