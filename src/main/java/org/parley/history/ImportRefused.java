package org.parley.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * Files with roll-calls were refused, all of them; nothing was imported.
 *
 * @param id of the import, which names the lines
 */
public record ImportRefused(@JsonIgnore ConsultationId consultation, String id) implements ConsultationEvent {
  @Override
  public Audience audience() {
    return Audience.STAFF;
  }

  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }
}
