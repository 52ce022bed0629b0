package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A motion for division was carried or rejected. It follows from the ballot's closing, which names who closed it. */
public record DivisionDecided(ConsultationId consultation, DivisionView division) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return division;
  }
}
