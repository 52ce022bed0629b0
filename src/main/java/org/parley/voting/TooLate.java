package org.parley.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.parley.shared.Rejection;

/** The ballot has closed, by the chair or because its instant had come; it says when, and how much too late this was. */
public final class TooLate extends Rejection {
  private static final long serialVersionUID = 1L;

  public TooLate(Instant closedAt, Instant now) {
    super(Kind.RULE, "ballot-closed", Map.of("closedAt", closedAt, "lateMillis", Duration.between(closedAt, now).toMillis()));
  }
}
