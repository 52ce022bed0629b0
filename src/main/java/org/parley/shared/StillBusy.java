package org.parley.shared;

import java.util.Map;

/** Others who came before took too long; nothing was done, and it is worth trying again. */
public final class StillBusy extends Rejection {
  private static final long serialVersionUID = 1L;
  private static final long SECONDS = 2;

  StillBusy() {
    super(Kind.BUSY, "busy", Map.of("seconds", SECONDS));
  }

  @Override
  public long retryAfterSeconds() {
    return SECONDS;
  }
}
