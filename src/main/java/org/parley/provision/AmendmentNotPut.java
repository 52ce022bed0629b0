package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** An amendment is not put to the vote, because another was adopted that excludes it. */
public record AmendmentNotPut(ConsultationId consultation, AmendmentView amendment) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return amendment;
  }
}
