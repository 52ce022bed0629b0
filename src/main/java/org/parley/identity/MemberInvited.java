package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Somebody was invited to a delegation or to the staff. With the address, so not for all; never with the link. */
public record MemberInvited(ConsultationId consultation, MemberView member, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Audience audience() {
    return Audience.STAFF;
  }

  @Override
  public Object data() {
    return member;
  }
}
