package org.parley.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * Files with roll-calls came in and are in line; nothing of them is to be seen yet.
 *
 * @param id of the import
 */
public record ImportAsked(@JsonIgnore ConsultationId consultation, String id, RollCallsImported.Files files, @JsonIgnore Optional<PersonId> actor)
    implements ConsultationEvent {
  @Override
  public Audience audience() {
    return Audience.STAFF;
  }
}
