package org.parley.provision;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** Parts of a provision were rejected and have fallen out of its text; those that stand are put to the vote as a whole. */
public record ProvisionDivided(ConsultationId consultation, ProvisionView provision) implements DomainEvent {
  @Override
  public String topic() {
    return consultation.value();
  }

  @Override
  public Audience audience() {
    return Audience.MEMBERS;
  }

  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return provision;
  }
}
