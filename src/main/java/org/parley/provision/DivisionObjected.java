package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A delegation objected to a motion for division: it is put to the vote. */
public record DivisionObjected(ConsultationId consultation, DivisionView division, PersonId by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return division;
  }
}
