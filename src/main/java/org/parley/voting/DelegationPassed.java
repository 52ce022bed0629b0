package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * A delegation passed when it was called; it is called once more at the end.
 *
 * @param ballot its id
 * @param by who pressed the key
 */
public record DelegationPassed(@JsonIgnore ConsultationId consultation, String ballot, DelegationView.Named delegation, BallotView.By by,
    Instant at) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by.id());
  }
}
