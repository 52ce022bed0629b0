package org.parley.voting;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A ballot was closed, by somebody or because its instant had come; its result stands. */
public record BallotClosed(ConsultationId consultation, BallotView ballot, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return ballot.forJournal();
  }
}
