package org.parley.voting;

import org.parley.shared.Rejection;

/** The delegation is of the electorate but has lost the vote since: suspended, or without credentials. What it cast before stays. */
public final class NotEntitled extends Rejection {
  private static final long serialVersionUID = 1L;

  public NotEntitled() {
    super(Kind.RULE, "not-entitled");
  }
}
