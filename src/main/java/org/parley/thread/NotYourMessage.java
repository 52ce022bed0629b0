package org.parley.thread;

import org.parley.shared.Rejection;

/** A message is corrected by its author alone. */
public final class NotYourMessage extends Rejection {
  private static final long serialVersionUID = 1L;

  NotYourMessage() {
    super(Kind.NOT_PERMITTED, "not-your-message");
  }
}
