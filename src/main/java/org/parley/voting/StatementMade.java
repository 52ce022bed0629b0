package org.parley.voting;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A delegation made a statement on a decision. */
public record StatementMade(ConsultationId consultation, StatementView statement, PersonId by) implements PersonsAct {
  @Override
  public Object data() {
    return statement;
  }
}
