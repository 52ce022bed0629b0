package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The chair ruled that the provision is out of order: nothing is done with it unless that is taken back. */
public final class TextOutOfOrder extends Rejection {
  private static final long serialVersionUID = 1L;

  TextOutOfOrder(String number) {
    super(Kind.RULE, "provision-out-of-order", Map.of("number", number));
  }
}
