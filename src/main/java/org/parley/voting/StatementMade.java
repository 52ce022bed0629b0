package org.parley.voting;

import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A delegation made a statement on a decision. */
public record StatementMade(ConsultationId consultation, StatementView statement, PersonId by) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }

  @Override
  public Object data() {
    return statement;
  }
}
