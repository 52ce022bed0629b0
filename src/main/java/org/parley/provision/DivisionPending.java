package org.parley.provision;

import org.parley.shared.Rejection;

/** A motion for division, or a part of the divided text, comes before the whole. */
public final class DivisionPending extends Rejection {
  private static final long serialVersionUID = 1L;

  DivisionPending() {
    super(Kind.RULE, "division-pending");
  }
}
