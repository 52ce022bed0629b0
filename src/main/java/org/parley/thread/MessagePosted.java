package org.parley.thread;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** Somebody said something. */
public record MessagePosted(ConsultationId consultation, MessageView message, PersonId by) implements DomainEvent {
  @Override
  public String topic() {
    return consultation.value();
  }

  @Override
  public Audience audience() {
    return Audience.MEMBERS;
  }

  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return message;
  }

  @Override
  public boolean touchesRights() {
    return false;
  }
}
