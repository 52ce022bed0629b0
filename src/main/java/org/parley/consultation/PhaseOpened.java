package org.parley.consultation;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A phase of a round was opened, by the chair or because its instant had come. */
public record PhaseOpened(ConsultationId consultation, RoundView round, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Audience audience() {
    return Audience.PUBLIC;
  }

  @Override
  public Object data() {
    return round;
  }
}
