package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * A delegation cast its vote, or another one in its place. All members are told where the board is shown; else the delegation alone.
 *
 * @param ballot its id
 * @param choice empty where it is not kept who voted how: then no entry of the journal names it
 * @param reason of an objection, as it was written
 * @param by who pressed the key
 * @param tally as it stands after this, where all members are told
 * @param outcome as it stands after this, where all members are told
 */
public record VoteCast(@JsonIgnore ConsultationId consultation, @JsonIgnore Audience audience, String ballot, DelegationView.Named delegation,
    Optional<Choice> choice, Optional<String> reason, BallotView.By by, Instant at, Optional<Tally> tally, Optional<Outcome> outcome) implements ConsultationEvent {
  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by.id());
  }

  @Override
  public boolean touchesRights() {
    return false;
  }
}
