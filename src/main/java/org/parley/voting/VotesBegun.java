package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.consultation.VotesInProgress;
import org.parley.provision.DividedText;
import org.parley.shared.ConsultationId;

/** Tells which votes have begun. From its instant of closing on a vote has ended, whether the timer has woken or not. */
@ApplicationScoped
class VotesBegun implements VotesInProgress {
  private BallotRepository ballots;
  private VotedSubjects subjects;
  private DividedText divided;
  private Rounds rounds;
  private Clock clock;

  VotesBegun() {}

  @Inject
  VotesBegun(BallotRepository ballots, VotedSubjects subjects, DividedText divided, Rounds rounds, Clock clock) {
    this.ballots = ballots;
    this.subjects = subjects;
    this.divided = divided;
    this.rounds = rounds;
    this.clock = clock;
  }

  @Override
  public OptionalInt on(ConsultationId consultation, String subjectType, String subjectId) {
    Instant now = clock.instant();
    OptionalInt running = running(consultation, subjectType, subjectId).filter(ballot -> ballot.hasBegun(now)).mapToInt(Ballot::number).findFirst();
    return running.isPresent() || !subjectType.equals(BallotView.SubjectType.PROVISION.code()) ? running : betweenVotes(consultation, subjectId);
  }

  /**
   * The last vote on a text that is divided: the voting on it goes on from the first vote to that on the whole, or to the end of the round
   * (General Assembly, rule 88). After a tie the body is given time to consult (rule 95).
   */
  private OptionalInt betweenVotes(ConsultationId consultation, String text) {
    List<String> votedOn = divided.underVote(text);
    return votedOn.isEmpty() || ballots.isSecondAwaited(votedOn) ? OptionalInt.empty()
        : ballots.lastClosedOn(votedOn, rounds.current(consultation).map(RoundView::id));
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
