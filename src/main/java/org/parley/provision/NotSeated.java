package org.parley.provision;

import org.parley.shared.Rejection;

/** The delegation is suspended, or its credentials have not been accepted: it brings nothing before the body. */
public final class NotSeated extends Rejection {
  private static final long serialVersionUID = 1L;

  NotSeated() {
    super(Kind.RULE, "not-seated");
  }
}
