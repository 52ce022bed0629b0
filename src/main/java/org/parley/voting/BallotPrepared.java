package org.parley.voting;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A question was prepared for a vote. */
public record BallotPrepared(ConsultationId consultation, BallotView ballot, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return ballot;
  }
}
