package org.parley.thread;

import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** Somebody said something. */
public record MessagePosted(ConsultationId consultation, MessageView message, PersonId by) implements PersonsAct {
  @Override
  public Object data() {
    return message;
  }

  @Override
  public boolean touchesRights() {
    return false;
  }
}
