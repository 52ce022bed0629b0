package org.parley.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * Roll-calls that were held elsewhere are here now, all of a batch at once. It names how many, not each of them: a batch may be larger
 * than all else in the journal.
 *
 * @param id of the import
 * @param files SHA-256 of each file as it was sent
 */
public record RollCallsImported(@JsonIgnore ConsultationId consultation, String id, int rollCalls, int ballots,
    Files files, @JsonIgnore Optional<PersonId> actor) implements ConsultationEvent {
  /** In hexadecimal. */
  public record Files(String rollCalls, String ballots) {}
}
