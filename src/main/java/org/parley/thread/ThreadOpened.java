package org.parley.thread;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** Talk about something began. */
public record ThreadOpened(ConsultationId consultation, ThreadView thread, Optional<PersonId> actor) implements DomainEvent {
  @Override
  public String topic() {
    return consultation.value();
  }

  @Override
  public Audience audience() {
    return Audience.MEMBERS;
  }

  @Override
  public Object data() {
    return thread;
  }
}
