package org.parley.voting;

import org.parley.shared.Rejection;

/** The delegation is not of the electorate that was frozen when the ballot opened. */
public final class NotInElectorate extends Rejection {
  private static final long serialVersionUID = 1L;

  public NotInElectorate() {
    super(Kind.RULE, "not-in-electorate");
  }
}
