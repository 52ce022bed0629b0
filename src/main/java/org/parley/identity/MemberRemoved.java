package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** Somebody's part in the consultation ended. */
public record MemberRemoved(ConsultationId consultation, MemberView member, Optional<PersonId> actor) implements DomainEvent {
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
