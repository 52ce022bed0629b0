package org.parley.thread;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** The author corrected a message. */
public record MessageCorrected(ConsultationId consultation, MessageView message, PersonId by) implements PersonsAct {
  @Override
  public Object data() {
    return message;
  }
}
