package org.parley.voting;

import org.parley.shared.Rejection;

/** There is no delegation with full status and accepted credentials: nobody could vote. */
public final class NoElectorate extends Rejection {
  private static final long serialVersionUID = 1L;

  public NoElectorate() {
    super(Kind.RULE, "no-electorate");
  }
}
