package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The chair ruled that the amendment is out of order: nothing is done with it unless that is taken back. */
public final class AmendmentOutOfOrder extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendmentOutOfOrder(int number) {
    super(Kind.RULE, "amendment-out-of-order", Map.of("number", number));
  }
}
