package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A part of a provision was adopted or rejected. It follows from the ballot's closing, which names who closed it. */
public record PartDecided(ConsultationId consultation, DivisionView division) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return division;
  }
}
