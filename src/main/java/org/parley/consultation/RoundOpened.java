package org.parley.consultation;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A round was opened; it is in preparation. */
public record RoundOpened(ConsultationId consultation, RoundView round, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Audience audience() {
    return Audience.PUBLIC;
  }

  @Override
  public Object data() {
    return round;
  }
}
