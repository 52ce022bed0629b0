package org.parley.identity;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Somebody's part in the consultation ended. */
public record MemberRemoved(ConsultationId consultation, MemberView member, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return member;
  }
}
