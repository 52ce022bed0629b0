package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** Somebody took up a part: accepted an invitation, or got an account that was ready at once. */
public record MemberJoined(ConsultationId consultation, MemberView member, Optional<PersonId> actor) implements DomainEvent {
  @Override
  public String topic() {
    return consultation.value();
  }

  @Override
  public Audience audience() {
    return Audience.MEMBERS;
  }

  @Override
  public Object data() {
    return member;
  }
}
