package org.parley.consultation;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** A consultation was opened. */
public record ConsultationOpened(ConsultationView consultation, Optional<PersonId> actor) implements DomainEvent {
  @Override
  public String topic() {
    return consultation.id().value();
  }

  @Override
  public Audience audience() {
    return Audience.PUBLIC;
  }

  @Override
  public Object data() {
    return consultation;
  }
}
