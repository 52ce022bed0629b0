package org.parley.identity;

import java.util.Map;
import org.parley.shared.Rejection;

/** Passwords were wrong too often, for this account or from this address: 429. */
public final class TooManyAttempts extends Rejection {
  private static final long serialVersionUID = 1L;
  private final long seconds;

  TooManyAttempts(long seconds) {
    super(Kind.RATE, "too-many-attempts", Map.of("minutes", (seconds + 59) / 60));
    this.seconds = seconds;
  }

  @Override
  public long retryAfterSeconds() {
    return seconds;
  }
}
