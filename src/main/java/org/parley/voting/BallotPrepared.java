package org.parley.voting;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** A question was prepared for a vote. */
public record BallotPrepared(ConsultationId consultation, BallotView ballot, Optional<PersonId> actor) implements DomainEvent {
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
    return ballot;
  }
}
