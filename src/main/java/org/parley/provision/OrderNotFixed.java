package org.parley.provision;

import org.parley.shared.Rejection;

/** Several amendments wait, and the chair has not fixed in which order they are voted on. */
public final class OrderNotFixed extends Rejection {
  private static final long serialVersionUID = 1L;

  OrderNotFixed() {
    super(Kind.RULE, "order-not-fixed");
  }
}
