package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Parts of a provision were rejected and have fallen out of its text; those that stand are put to the vote as a whole. */
public record ProvisionDivided(ConsultationId consultation, ProvisionView provision) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return provision;
  }
}
