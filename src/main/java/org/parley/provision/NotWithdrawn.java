package org.parley.provision;

import org.parley.shared.Rejection;

/** Only what was withdrawn can be taken up. */
public final class NotWithdrawn extends Rejection {
  private static final long serialVersionUID = 1L;

  NotWithdrawn() {
    super(Kind.RULE, "not-withdrawn");
  }
}
