package org.parley.thread;

import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A message that had been hidden may be read again. */
public record MessageShown(ConsultationId consultation, MessageView message, PersonId by, List<Long> releases) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return message;
  }
}
