package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;

/** Those that a tie has called for (General Assembly, rule 95), until they are held. */
@ApplicationScoped
class SecondBallots {
  private BallotRepository ballots;
  private VotedSubjects subjects;

  SecondBallots() {}

  @Inject
  SecondBallots(BallotRepository ballots, VotedSubjects subjects) {
    this.ballots = ballots;
    this.subjects = subjects;
  }

  /** Ids of those that wait in a round, in their order. @param round empty for all of the consultation */
  List<String> awaited(ConsultationId consultation, Optional<String> round) {
    return ballots.awaited(consultation).stream().filter(ballot -> round.isEmpty() || ballot.round().isEmpty() || ballot.round().equals(round))
        .map(Ballot::id).toList();
  }

  /** Before something is put to the vote. Under the consultation's lock. @throws SecondBallotFirst where one on the same question waits */
  void requireNoneBefore(Ballot put) {
    ballots.awaited(put.consultation()).stream().filter(second -> !second.id().equals(put.id()) && isOnTheSame(second, put)).findFirst()
        .ifPresent(second -> {
          throw new SecondBallotFirst(second.number());
        });
  }

  /** On the same text or principle; or, where neither is on any, with the same words. */
  private boolean isOnTheSame(Ballot one, Ballot other) {
    return one.subject().isEmpty() && other.subject().isEmpty() ? one.question().equals(other.question()) : about(one).equals(about(other));
  }

  private Optional<String> about(Ballot ballot) {
    return ballot.subject().map(subject -> subjects.textOf(ballot.consultation(), subject).orElse(subject.id()));
  }
}
