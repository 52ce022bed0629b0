package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import org.parley.consultation.VotesInProgress;
import org.parley.shared.ConsultationId;

/** Tells which votes have begun. From its instant of closing on a vote has ended, whether the timer has woken or not. */
@ApplicationScoped
class VotesBegun implements VotesInProgress {
  private BallotRepository ballots;
  private Clock clock;

  VotesBegun() {}

  @Inject
  VotesBegun(BallotRepository ballots, Clock clock) {
    this.ballots = ballots;
    this.clock = clock;
  }

  @Override
  public OptionalInt on(ConsultationId consultation, String subjectType, String subjectId) {
    Instant now = clock.instant();
    return ballots.openOn(consultation, subjectType, subjectId).stream().filter(ballot -> ballot.hasBegun(now)).mapToInt(Ballot::number)
        .findFirst();
  }
}
