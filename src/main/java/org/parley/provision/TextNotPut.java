package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The body decided not to vote on it, after a vote on a competing proposal. */
public final class TextNotPut extends Rejection {
  private static final long serialVersionUID = 1L;

  TextNotPut(String number) {
    super(Kind.RULE, "provision-not-put", Map.of("number", number));
  }
}
