package org.parley.identity;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** Somebody took up a part: accepted an invitation, or got an account that was ready at once. */
public record MemberJoined(ConsultationId consultation, MemberView member, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Object data() {
    return member;
  }
}
