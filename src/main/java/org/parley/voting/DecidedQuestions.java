package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Unknown;

/**
 * Questions that are no text's, bare or on a principle, and were decided. What was adopted or rejected is not put again in the same round
 * unless the body reconsiders it (General Assembly, rule 81). A text keeps for itself what was decided on it.
 */
@ApplicationScoped
class DecidedQuestions {
  private BallotRepository ballots;

  DecidedQuestions() {}

  @Inject
  DecidedQuestions(BallotRepository ballots) {
    this.ballots = ballots;
  }

  /** The ballot that decided such a question. @throws Unknown if it is none */
  Ballot find(ConsultationId consultation, String id) {
    return ballots.find(id).filter(ballot -> ballot.consultation().equals(consultation) && isDecided(ballot)).orElseThrow(() -> new Unknown("ballot"));
  }

  /**
   * Before a question is put to the vote. Under the consultation's lock. Of a ballot that is open or closed already the ballot itself says so.
   *
   * @param round id of the one that is on
   * @throws SameQuestionOpen where the same is being voted on
   * @throws QuestionDecided where the same was decided in the round, in the same words, and is not reconsidered
   */
  void requireUndecided(Ballot put, Optional<String> round) {
    if (put.state() != BallotState.PREPARED) {
      return;
    }
    if (isOnNoText(put)) {
      ballots.open(put.consultation()).stream().filter(running -> isOnNoText(running) && isSame(running, put)).findFirst().ifPresent(running -> {
        throw new SameQuestionOpen(running.number());
      });
    }
    if (isQuestion(put)) {
      ballots.closedQuestions(put.consultation()).stream().filter(ballot -> ballot.round().equals(round) && isSame(ballot, put) && isDecided(ballot))
          .max(Comparator.comparing(Ballot::number)).filter(ballot -> !isReconsidered(ballot)).ifPresent(decided -> {
            throw new QuestionDecided(decided.number());
          });
    }
  }

  /** The same words about the same; what is reconsidered is the same in whichever words. */
  private static boolean isSame(Ballot one, Ballot other) {
    boolean about = one.subject().map(BallotView.Subject::id).equals(other.subject().map(BallotView.Subject::id));
    return about && (reconsiders(one) && reconsiders(other) || one.question().equals(other.question()));
  }

  private static boolean reconsiders(Ballot ballot) {
    return ballot.subject().filter(subject -> subject.type() == BallotView.SubjectType.QUESTION_RECONSIDERATION).isPresent();
  }

  private static boolean isOnNoText(Ballot ballot) {
    return isQuestion(ballot) || ballot.isBinding() && reconsiders(ballot);
  }

  private static boolean isQuestion(Ballot ballot) {
    return ballot.isBinding() && ballot.subject().map(subject -> subject.type() == BallotView.SubjectType.PRINCIPLE).orElse(true);
  }

  /** By a vote, or in consensus. That somebody objects rejects nothing: the chair may ask once more. */
  private static boolean isDecided(Ballot ballot) {
    return isQuestion(ballot) && ballot.state() == BallotState.CLOSED && ballot.outcome().decided()
        && (ballot.outcome().adopted() || !ballot.rule().seeksConsensus());
  }

  private boolean isReconsidered(Ballot decided) {
    return ballots.closedOn(decided.consultation(), BallotView.SubjectType.QUESTION_RECONSIDERATION, decided.id()).stream()
        .anyMatch(vote -> vote.outcome().adopted() && vote.outcome().decided());
  }
}
