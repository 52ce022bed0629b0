package org.parley.voting;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** The chair announced what had been adopted under silence: the decision has its number. */
public record DecisionAnnounced(ConsultationId consultation, BallotView ballot, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return ballot.forJournal();
  }
}
