package org.parley.thread;

import java.util.Map;
import org.parley.shared.Rejection;

/** A vote on what the thread is about runs: until its result the thread is closed to all but points of order (UNGA rule 88). */
public final class VotingHasBegun extends Rejection {
  private static final long serialVersionUID = 1L;

  VotingHasBegun(int ballot) {
    super(Kind.RULE, "voting-has-begun", Map.of("ballot", ballot));
  }
}
