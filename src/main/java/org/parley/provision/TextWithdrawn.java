package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The provision was withdrawn; nothing is decided on it unless a delegation takes it up. */
public final class TextWithdrawn extends Rejection {
  private static final long serialVersionUID = 1L;

  TextWithdrawn(String number) {
    super(Kind.RULE, "provision-withdrawn", Map.of("number", number));
  }
}
