package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** After a vote on a competing proposal this one is not put to the vote; the chair says why. */
public record ProvisionNotPut(ConsultationId consultation, ProvisionView provision, PersonId by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return provision;
  }
}
