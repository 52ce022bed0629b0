package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** The body reconsiders an amendment that it had rejected. It follows from the ballot's closing, which names who closed it. */
public record AmendmentReopened(ConsultationId consultation, AmendmentView amendment) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return amendment;
  }
}
