package org.parley.consultation;

import java.time.Instant;
import java.util.Optional;
import org.parley.identity.Action;

/** Where a round stands. @param closes when the server moves on to the next phase by itself, if an instant was set */
public record Stage(Phase phase, Optional<Instant> closes) {
  /** The phase at an instant: from that at which the present one ends it is the next, whether the server has moved on yet or not. */
  public Phase at(Instant now) {
    return closes.filter(end -> !now.isBefore(end)).flatMap(end -> phase.nextByItself()).orElse(phase);
  }

  /** @throws WrongPhase if the phase at that instant does not allow it */
  public void require(Action action, Instant now) {
    Phase reached = at(now);
    if (!PhaseTable.allows(reached, action)) {
      throw new WrongPhase(reached, action);
    }
  }
}
