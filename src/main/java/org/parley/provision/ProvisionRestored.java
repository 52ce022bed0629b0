package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** What stood of a divided text found no consensus: its words are again as they were before parts fell. It follows from the ballot's closing. */
public record ProvisionRestored(ConsultationId consultation, ProvisionView provision) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return provision;
  }
}
