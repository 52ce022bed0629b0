package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** An adopted amendment was folded into a provision: it has a new version. */
public record ProvisionAmended(ConsultationId consultation, ProvisionView provision) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return provision;
  }
}
