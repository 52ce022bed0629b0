package org.parley.consultation;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A delegation that was there has left. @param by who said so */
public record DelegationCheckedOut(ConsultationId consultation, Meeting meeting, DelegationView.Named delegation, Speaker by)
    implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by.id());
  }

  @Override
  public Object data() {
    return new Left(meeting, delegation, by);
  }

  private record Left(Meeting meeting, DelegationView.Named delegation, Speaker by) {}
}
