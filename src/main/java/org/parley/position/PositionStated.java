package org.parley.position;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A delegation stated its position, or revised it. */
public record PositionStated(ConsultationId consultation, PositionView position) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(position.by().id());
  }

  @Override
  public Object data() {
    return position;
  }
}
