package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;

/**
 * Whether a text is an important question. That is said of a ballot on it, and holds for all that is voted on it: an amendment to an
 * important question, or a part of one, needs its majority (General Assembly, rule 84), so that what is said of one is said of all.
 */
@ApplicationScoped
class Importance {
  private BallotRepository ballots;
  private VotedSubjects subjects;

  Importance() {}

  @Inject
  Importance(BallotRepository ballots, VotedSubjects subjects) {
    this.ballots = ballots;
    this.subjects = subjects;
  }

  /**
   * As which kind of important question a ballot is to be decided since others on the same text are: of what was asked several times the
   * last ballot tells. Empty where the rule set does not pass importance on.
   */
  Optional<String> inherited(ConsultationId consultation, RuleSet ruleSet, BallotView.Subject subject) {
    if (!ruleSet.important().inherited() || !isOnText(subject)) {
      return Optional.empty();
    }
    Map<String, Ballot> latest = others(consultation, subject).stream().collect(Collectors.toMap(ballot -> ballot.subject().orElseThrow().id(),
        ballot -> ballot, BinaryOperator.maxBy(Comparator.comparing(Ballot::number))));
    return latest.values().stream().sorted(Comparator.comparing(Ballot::number).reversed()).flatMap(ballot -> ballot.terms().important().stream())
        .filter(code -> ruleSet.importantQuestion(code).isPresent()).findFirst();
  }

  /**
   * Once something of the text was put to the vote by a lesser majority it is too late to say that the text is important.
   *
   * @param needed the majority of important questions
   * @throws Invalid
   */
  void requireInTime(ConsultationId consultation, RuleSet ruleSet, BallotView.Subject subject, DecisionRule needed) {
    if (ruleSet.important().inherited() && isOnText(subject) && others(consultation, subject).stream().anyMatch(ballot -> wasPutByLess(ballot, needed))) {
      throw new Invalid("important", "decided-otherwise");
    }
  }

  private static boolean wasPutByLess(Ballot ballot, DecisionRule needed) {
    DecisionRule rule = ballot.rule();
    boolean enough = rule.equals(needed) || rule.equals(Rules.CONSENSUS) || rule.equals(Rules.AGREEMENT_WITHOUT_VOTE) || rule instanceof UnanimityRule;
    return !enough && switch (ballot.state()) {
      case PREPARED -> false;
      case OPEN -> true;
      case CLOSED -> ballot.outcome().decided(); // a vote that decided nothing bars nothing
    };
  }

  /** Ballots on something else of the same text; of straw votes nothing is to be said. */
  private List<Ballot> others(ConsultationId consultation, BallotView.Subject subject) {
    Optional<String> text = subjects.textOf(consultation, subject);
    return ballots.onTexts(consultation).stream().filter(ballot -> {
      BallotView.Subject other = ballot.subject().orElseThrow();
      return ballot.isBinding() && !other.id().equals(subject.id()) && isOnText(other) && subjects.textOf(consultation, other).equals(text);
    }).toList();
  }

  /** Whether it is the words that are voted on: neither how to vote on them nor whether to take them up again. */
  private static boolean isOnText(BallotView.Subject subject) {
    return switch (subject.type()) {
      case PROVISION, AMENDMENT, PART -> true;
      case PRINCIPLE, DIVISION, RECONSIDERATION, AMENDMENT_RECONSIDERATION, QUESTION_RECONSIDERATION -> false;
    };
  }
}
