package org.parley.identity;

import java.util.Map;
import org.parley.shared.Rejection;

/** Too many people sign in at this moment: 503, to be tried again. */
public final class Busy extends Rejection {
  private static final long serialVersionUID = 1L;
  private static final long SECONDS = 5;

  Busy() {
    super(Kind.BUSY, "busy", Map.of("seconds", SECONDS));
  }

  @Override
  public long retryAfterSeconds() {
    return SECONDS;
  }
}
