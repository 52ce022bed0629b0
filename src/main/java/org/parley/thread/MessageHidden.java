package org.parley.thread;

import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A moderator or the chair took a message from view. Its text is not in here, and is withheld where it had been told before. */
public record MessageHidden(ConsultationId consultation, MessageView message, PersonId by, List<Long> withholds) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return message;
  }
}
