package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A delegation joined an amendment as co-sponsor. */
public record AmendmentJoined(ConsultationId consultation, AmendmentView amendment, PersonId by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return amendment;
  }
}
