package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.shared.ConsultationId;

/**
 * By what it is decided to take up again what was decided. In the round in which it was (General Assembly, rule 81: "at the same session") by
 * what the rules of procedure ask for, two thirds as a rule; in a later round by the usual majority.
 */
@ApplicationScoped
class Reconsidering {
  private BallotRepository ballots;
  private Rounds rounds;

  Reconsidering() {}

  @Inject
  Reconsidering(BallotRepository ballots, Rounds rounds) {
    this.ballots = ballots;
    this.rounds = rounds;
  }

  /** What the method is decided by; nobody's objection where it cannot be decided by what is asked for. */
  DecisionRule neededFor(ConsultationId consultation, RuleSet rules, BallotView.Subject subject, Method method) {
    DecisionRule asked = isOfAnEarlierRound(consultation, subject) ? rules.rule() : rules.reconsideration();
    return method.decidesBy(asked) ? asked : Rules.CONSENSUS;
  }

  /** Whether what is to be reconsidered was decided in another round than the one that is on. */
  boolean isOfAnEarlierRound(ConsultationId consultation, BallotView.Subject subject) {
    Optional<String> now = rounds.current(consultation).map(RoundView::id);
    boolean takenUpNow = ballots.closedOn(consultation, subject.type(), subject.id()).stream()
        .anyMatch(ballot -> ballot.round().equals(now) && ballot.outcome().adopted());
    // What was taken up again in this round was decided anew in it, be it by its parts or with another and by no vote of its own.
    return !takenUpNow && deciding(consultation, subject).stream().filter(ballot -> ballot.outcome().decided()).max(Comparator.comparing(Ballot::number))
        .filter(decided -> !decided.round().equals(now)).isPresent();
  }

  private List<Ballot> deciding(ConsultationId consultation, BallotView.Subject subject) {
    return switch (subject.type()) {
      case RECONSIDERATION -> ballots.closedOn(consultation, BallotView.SubjectType.PROVISION, subject.id());
      case AMENDMENT_RECONSIDERATION -> ballots.closedOn(consultation, BallotView.SubjectType.AMENDMENT, subject.id());
      case QUESTION_RECONSIDERATION -> ballots.find(subject.id()).stream().toList();
      case PRINCIPLE, PROVISION, AMENDMENT, DIVISION, PART -> List.of();
    };
  }
}
