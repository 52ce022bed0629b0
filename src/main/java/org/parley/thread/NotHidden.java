package org.parley.thread;

import org.parley.shared.Rejection;

/** There is nothing to show: the message is not hidden. */
public final class NotHidden extends Rejection {
  private static final long serialVersionUID = 1L;

  NotHidden() {
    super(Kind.RULE, "message-not-hidden");
  }
}
