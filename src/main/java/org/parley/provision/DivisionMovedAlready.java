package org.parley.provision;

import org.parley.shared.Rejection;

/** Another motion for division of the same text is before the body. */
public final class DivisionMovedAlready extends Rejection {
  private static final long serialVersionUID = 1L;

  DivisionMovedAlready() {
    super(Kind.RULE, "division-moved");
  }
}
