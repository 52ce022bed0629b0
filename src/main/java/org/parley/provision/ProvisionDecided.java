package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A vote adopted or rejected a provision. It follows from the ballot's closing, which names who closed it. */
public record ProvisionDecided(ConsultationId consultation, ProvisionView provision) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return provision;
  }
}
