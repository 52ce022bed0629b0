package org.parley.consultation;

import java.util.Map;
import org.parley.shared.Rejection;

/** A vote runs: until its result only a point of order about its conduct interrupts it (UNGA rule 88). */
public final class VotingHasBegun extends Rejection {
  private static final long serialVersionUID = 1L;

  /** @param ballot its number */
  public VotingHasBegun(int ballot) {
    super(Kind.RULE, "voting-has-begun", Map.of("ballot", ballot));
  }
}
