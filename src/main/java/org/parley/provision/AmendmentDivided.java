package org.parley.provision;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Parts of an amendment were rejected and have fallen out of it; what stands of it is put to the vote as a whole. */
public record AmendmentDivided(ConsultationId consultation, AmendmentView amendment) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public Object data() {
    return amendment;
  }
}
