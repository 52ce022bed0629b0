package org.parley.voting;

import org.parley.shared.Rejection;

/** Only an objection that stands, and by rough consensus alone, is addressed with reasons. */
public final class NothingToDispose extends Rejection {
  private static final long serialVersionUID = 1L;

  NothingToDispose() {
    super(Kind.RULE, "nothing-to-dispose");
  }
}
