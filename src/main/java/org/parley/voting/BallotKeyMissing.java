package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** The key of a ballot of which only totals are kept is not in this node's folder: nothing can be cast or counted until it is back. Nothing is lost meanwhile. */
public final class BallotKeyMissing extends Rejection {
  private static final long serialVersionUID = 1L;
  private static final long SECONDS = 60;

  public BallotKeyMissing() {
    super(Kind.BUSY, "ballot-key-missing", Map.of("seconds", SECONDS));
  }

  @Override
  public long retryAfterSeconds() {
    return SECONDS;
  }
}
