package org.parley.voting;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A consultation has new rules of procedure; ballots that are open keep those they were opened under. */
public record RuleSetChanged(ConsultationId consultation, RuleSetView adopted, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Audience audience() {
    return Audience.PUBLIC;
  }

  @Override
  public Object data() {
    return adopted;
  }
}
