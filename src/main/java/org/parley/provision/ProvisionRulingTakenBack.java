package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** The chair took back the ruling that a provision is out of order: it is a draft again. */
public record ProvisionRulingTakenBack(ConsultationId consultation, ProvisionView provision, PersonId by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return provision;
  }
}
