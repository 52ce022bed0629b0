package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.parley.consultation.VotesInProgress;
import org.parley.shared.ConsultationId;

/** Tells which votes have begun. From its instant of closing on a vote has ended, whether the timer has woken or not. */
@ApplicationScoped
class VotesBegun implements VotesInProgress {
  private BallotRepository ballots;
  private VotedSubjects subjects;
  private Clock clock;

  VotesBegun() {}

  @Inject
  VotesBegun(BallotRepository ballots, VotedSubjects subjects, Clock clock) {
    this.ballots = ballots;
    this.subjects = subjects;
    this.clock = clock;
  }

  @Override
  public OptionalInt on(ConsultationId consultation, String subjectType, String subjectId) {
    Instant now = clock.instant();
    return running(consultation, subjectType, subjectId).filter(ballot -> ballot.hasBegun(now)).mapToInt(Ballot::number).findFirst();
  }

  /** A vote on an amendment, on a part, on division or on reconsideration is one on the text. */
  private Stream<Ballot> running(ConsultationId consultation, String subjectType, String subjectId) {
    if (!subjectType.equals(BallotView.SubjectType.PROVISION.code())) {
      return ballots.openOn(consultation, subjectType, subjectId).stream();
    }
    return ballots.openWithTexts(consultation).stream()
        .filter(ballot -> ballot.subject().flatMap(subject -> subjects.textOf(consultation, subject)).filter(subjectId::equals).isPresent());
  }
}
