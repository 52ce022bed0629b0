package org.parley.thread;

import java.util.List;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A moderator or the chair took a message from view. Its text is not in here, and is withheld where it had been told before. */
public record MessageHidden(ConsultationId consultation, MessageView message, PersonId by, List<Long> withholds) implements PersonsAct {
  @Override
  public Object data() {
    return message;
  }
}
