package org.parley.thread;

import org.parley.shared.Rejection;

/** The message is hidden: it is neither corrected nor hidden again. */
public final class StillHidden extends Rejection {
  private static final long serialVersionUID = 1L;

  StillHidden() {
    super(Kind.RULE, "message-hidden");
  }
}
