package org.parley.voting;

import java.time.Instant;
import java.util.Map;
import org.parley.shared.Rejection;

/** The text is under silence, and frozen until it is adopted or silence is broken: OSCE MC.DOC/1/06, Annex 1(A). */
public final class UnderSilence extends Rejection {
  private static final long serialVersionUID = 1L;

  private UnderSilence(int ballot, Instant expiry) {
    super(Kind.RULE, "under-silence", Map.of("ballot", ballot, "expiry", expiry));
  }

  static UnderSilence by(BallotView silence) {
    return new UnderSilence(silence.number(), silence.closes().orElseThrow());
  }
}
