package org.parley.voting;

import org.parley.shared.Rejection;

/** Only who stayed out of what was agreed without a vote joins it later, and once. */
public final class NothingToJoin extends Rejection {
  private static final long serialVersionUID = 1L;

  NothingToJoin() {
    super(Kind.RULE, "nothing-to-join");
  }
}
