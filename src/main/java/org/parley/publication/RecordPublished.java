package org.parley.publication;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** A record, or a correction of one, was published. */
public record RecordPublished(ConsultationId consultation, RecordSummary record, Optional<PersonId> actor) implements ConsultationEvent {
  @Override
  public Audience audience() {
    return Audience.PUBLIC;
  }

  @Override
  public Object data() {
    return record;
  }
}
