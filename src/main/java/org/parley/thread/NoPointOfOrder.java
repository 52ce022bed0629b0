package org.parley.thread;

import org.parley.shared.Rejection;

/** A point of order is raised by a representative of a participant, and ruled on by the chair (UNGA rule 71). */
public final class NoPointOfOrder extends Rejection {
  private static final long serialVersionUID = 1L;

  NoPointOfOrder() {
    super(Kind.RULE, "no-point-of-order");
  }
}
