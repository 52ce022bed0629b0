package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A divided text, or an amendment, was not decided as a whole, and the division of it ends. It follows from a ballot's closing or from the end of the round. */
public record DivisionEnded(ConsultationId consultation, DivisionView division) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return division;
  }
}
