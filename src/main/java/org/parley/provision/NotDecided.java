package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** Only what was adopted or rejected is reconsidered. */
public final class NotDecided extends Rejection {
  private static final long serialVersionUID = 1L;

  NotDecided(String number) {
    super(Kind.RULE, "not-decided", Map.of("number", number));
  }
}
