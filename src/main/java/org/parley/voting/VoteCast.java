package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/**
 * A delegation cast its vote, or another one in its place.
 *
 * @param ballot its id
 * @param by who pressed the key
 * @param tally as it stands after this
 */
public record VoteCast(@JsonIgnore ConsultationId consultation, String ballot, DelegationView.Named delegation, Choice choice,
    BallotView.By by, Instant at, Tally tally, Outcome outcome) implements DomainEvent {
  @Override
  public String topic() {
    return consultation.value();
  }

  @Override
  public Audience audience() {
    return Audience.MEMBERS;
  }

  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by.id());
  }
}
