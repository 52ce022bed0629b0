package org.parley.provision;

import org.parley.shared.Rejection;

/** There is no ruling to take back. */
public final class NotOutOfOrder extends Rejection {
  private static final long serialVersionUID = 1L;

  NotOutOfOrder() {
    super(Kind.RULE, "not-out-of-order");
  }
}
