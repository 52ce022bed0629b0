package org.parley.voting;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A delegation joined a statement: it is theirs together. */
public record StatementJoined(ConsultationId consultation, StatementView statement, PersonId by) implements PersonsAct {
  @Override
  public Object data() {
    return statement;
  }
}
