package org.parley.voting;

import org.parley.shared.Rejection;

/** Nothing has been adopted that a statement could be on. */
public final class NothingAdopted extends Rejection {
  private static final long serialVersionUID = 1L;

  NothingAdopted() {
    super(Kind.RULE, "nothing-adopted");
  }
}
