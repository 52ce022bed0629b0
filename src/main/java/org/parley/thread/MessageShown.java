package org.parley.thread;

import java.util.List;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;
import org.parley.shared.PersonsAct;

/** A message that had been hidden may be read again. */
public record MessageShown(ConsultationId consultation, MessageView message, PersonId by, List<Long> releases) implements PersonsAct {
  @Override
  public Object data() {
    return message;
  }
}
