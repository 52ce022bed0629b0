package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** The chair ruled that a provision is out of order: it is not put to the vote. */
public record ProvisionRuledOut(ConsultationId consultation, ProvisionView provision, PersonId by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return provision;
  }
}
