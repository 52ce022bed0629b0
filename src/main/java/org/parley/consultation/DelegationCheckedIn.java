package org.parley.consultation;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A delegation is there. */
public record DelegationCheckedIn(ConsultationId consultation, CheckInView checkIn) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(checkIn.by().id());
  }

  @Override
  public Object data() {
    return checkIn;
  }
}
