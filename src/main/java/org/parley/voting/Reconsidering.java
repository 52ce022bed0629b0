package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.provision.DecidedText;
import org.parley.shared.ConsultationId;

/**
 * By what it is decided to take up again what was decided. In the round in which it was (General Assembly, rule 81: "at the same session") by
 * what the rules of procedure ask for, two thirds as a rule; in a later round by the usual majority, provided that a vote on it decided it.
 */
@ApplicationScoped
class Reconsidering {
  private BallotRepository ballots;
  private DecidedText text;
  private Rounds rounds;

  Reconsidering() {}

  @Inject
  Reconsidering(BallotRepository ballots, DecidedText text, Rounds rounds) {
    this.ballots = ballots;
    this.text = text;
    this.rounds = rounds;
  }

  /** What the method is decided by; nobody's objection where it cannot be decided by what is asked for. */
  DecisionRule neededFor(ConsultationId consultation, RuleSet rules, BallotView.Subject subject, Method method) {
    DecisionRule asked = isOfAnEarlierRound(consultation, subject) ? rules.rule() : rules.reconsideration();
    return method.decidesBy(asked) ? asked : Rules.CONSENSUS;
  }

  /** Whether what is to be reconsidered was decided by a vote on it in another round than the one that is on. */
  boolean isOfAnEarlierRound(ConsultationId consultation, BallotView.Subject subject) {
    String now = rounds.current(consultation).map(RoundView::id).orElse("");
    return votedIn(consultation, subject, now).filter(round -> !round.equals(now)).isPresent();
  }

  private Optional<String> votedIn(ConsultationId consultation, BallotView.Subject subject, String now) {
    return switch (subject.type()) {
      case RECONSIDERATION -> text.provisionVotedIn(consultation, subject.id());
      case AMENDMENT_RECONSIDERATION -> text.amendmentVotedIn(consultation, subject.id());
      case QUESTION_RECONSIDERATION -> isTakenUp(consultation, subject, now) ? Optional.of(now)
          : ballots.find(subject.id()).filter(ballot -> ballot.outcome().decided()).map(Reconsidering::roundOf);
      case PRINCIPLE, PROVISION, AMENDMENT, DIVISION, PART -> Optional.empty();
    };
  }

  /** What was taken up again in this round is decided anew in it. */
  private boolean isTakenUp(ConsultationId consultation, BallotView.Subject subject, String now) {
    return ballots.closedOn(consultation, subject.type(), subject.id()).stream().anyMatch(ballot -> roundOf(ballot).equals(now) && ballot.outcome().adopted());
  }

  private static String roundOf(Ballot ballot) {
    return ballot.round().orElse("");
  }
}
