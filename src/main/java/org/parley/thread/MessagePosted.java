package org.parley.thread;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Somebody said something. */
public record MessagePosted(ConsultationId consultation, MessageView message, PersonId by) implements ConsultationEvent {
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
