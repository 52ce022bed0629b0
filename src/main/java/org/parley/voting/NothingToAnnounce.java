package org.parley.voting;

import org.parley.shared.Rejection;

/** Nothing was adopted under silence that the chair could announce. */
public final class NothingToAnnounce extends Rejection {
  private static final long serialVersionUID = 1L;

  NothingToAnnounce() {
    super(Kind.RULE, "nothing-to-announce");
  }
}
