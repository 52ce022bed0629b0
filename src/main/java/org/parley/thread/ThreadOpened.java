package org.parley.thread;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Talk about something began. */
public record ThreadOpened(ConsultationId consultation, ThreadView thread, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return thread;
  }
}
