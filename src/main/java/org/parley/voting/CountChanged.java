package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * A ballot whose board is not shown counts differently than before; who cares asks for the ballot. It names no delegation and nobody
 * who acted, and holds no number: from one entry to the next a number would tell what the delegation that has just cast has cast.
 *
 * @param ballot its id
 */
public record CountChanged(@JsonIgnore ConsultationId consultation, String ballot) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.empty();
  }

  @Override
  public boolean touchesRights() {
    return false;
  }
}
