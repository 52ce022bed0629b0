package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A delegation tabled an amendment to a provision. */
public record AmendmentTabled(ConsultationId consultation, AmendmentView amendment, PersonId by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return amendment;
  }
}
