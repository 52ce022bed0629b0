package org.parley.voting;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A ballot whose votes were sealed under a key that was lost was declared void: nothing is decided. */
public record BallotVoided(ConsultationId consultation, BallotView ballot, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return ballot.forJournal();
  }
}
