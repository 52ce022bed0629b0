package org.parley.provision;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** After a vote on a competing proposal this one is not put to the vote; the chair says why. */
public record ProvisionNotPut(ConsultationId consultation, ProvisionView provision, PersonId by) implements DomainEvent {
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
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return provision;
  }
}
