package org.parley.voting;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A secret ballot whose key was lost was declared void: nothing is decided. */
public record BallotVoided(ConsultationId consultation, BallotView ballot, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return ballot.forJournal();
  }
}
