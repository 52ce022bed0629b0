package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.Consultations;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Proceedings;

/** How a ballot ends, by whomever or by itself: it is counted, what it was about takes the result, and a tie may call for another. */
@ApplicationScoped
class Closing {
  private BallotRepository ballots;
  private BallotKeys keys;
  private VotedSubjects subjects;
  private RuleSets ruleSets;
  private Consultations consultations;
  private Proceedings proceedings;
  private Clock clock;

  Closing() {}

  @Inject
  Closing(BallotRepository ballots, BallotKeys keys, VotedSubjects subjects, RuleSets ruleSets, Consultations consultations, Proceedings proceedings, Clock clock) {
    this.ballots = ballots;
    this.keys = keys;
    this.subjects = subjects;
    this.ruleSets = ruleSets;
    this.consultations = consultations;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** Where a tie leads to a second ballot, that takes the next number of the consultation, whose lock comes before the ballot's. */
  void holdForSecond(ConsultationId consultation, String id) {
    if (ballots.mayTieAgain(id)) {
      consultations.lock(consultation);
    }
  }

  /**
   * Under the ballot's lock.
   *
   * @param now when whatever ends it came in: an objection that was in time ends silence in time, though the expiry comes while it is
   *     carried out
   * @throws BallotNotOpen @throws TooLate if it is closed @throws StillToCall @throws BallotKeyMissing
   */
  BallotClosed close(Ballot ballot, Caller by, Instant now) {
    BallotClosed closed = ballot.isSealed()
        ? ballot.closeSealed(ballots.seats(ballot.id()), () -> keys.find(ballot.id()), now, by.person())
        : ballot.close(ballots.board(ballot.id()), now, by.person());
    if (ballot.isSealed()) {
      ballots.forgetVotes(ballot.id());
    }
    // First the provision: its row is always locked before the journal's.
    ballot.subject().ifPresent(subject -> settle(ballot, subject));
    proceedings.record(closed);
    if (ballot.isToBeHeldAgain()) {
      Ballot second = ballot.again(Ids.next(), Ids.secret(), ballots.lastNumber(ballot.consultation()) + 1, now);
      ballots.add(second);
      proceedings.record(second.prepared(Optional.empty()));
    }
    return closed;
  }

  /**
   * That somebody objects adopts nothing and rejects nothing: the question may be put to the vote then (General Assembly, rule 89 has it so for a
   * division). Only where nothing but consensus decides such a question is something settled that finds none; the text would wait for it for ever.
   */
  private void settle(Ballot ballot, BallotView.Subject subject) {
    if (ballot.outcome().adopted() || !ballot.isSilence() && !ballot.rule().seeksConsensus()) {
      tellSubject(ballot, subject);
    } else if (!ballot.isSilence() && deciding(ballot, subject).seeksConsensus()) {
      subjects.withoutConsensus(ballot.consultation(), subject, ballot.outcome());
    }
  }

  /** By what the body decides such a question however it is put, under the rules of procedure under which it was opened, whatever was adopted since. */
  private DecisionRule deciding(Ballot ballot, BallotView.Subject subject) {
    RuleSet rules = ballot.terms().ruleSet().map(version -> ruleSets.version(ballot.consultation(), version).ruleSet())
        .orElseGet(() -> ruleSets.ruleSetOf(ballot.consultation()));
    boolean ofProcedure = ballot.isProcedural() || subject.type() == BallotView.SubjectType.DIVISION;
    return ballot.terms().important().isPresent() ? rules.important().rule() : rules.ruleOf(ofProcedure);
  }

  /** Closes what has fallen due, as of its instant; anything else stays as it is. Under the ballot's lock, and the consultation's before it. */
  void closeDue(Ballot ballot) {
    Instant now = clock.instant();
    if (ballot.isDue(now)) {
      close(ballot, Caller.ANONYMOUS, now);
    } else if (ballot.isLapsed(now)) {
      lapse(ballot, now);
    }
  }

  /** Closes a second ballot that is not held any more. Under its lock, and the consultation's before it. @param ended see {@link Ballot#lapse} */
  void lapse(Ballot second, Instant ended) {
    BallotClosed lapsed = second.lapse(ended);
    second.subject().ifPresent(subject -> tellSubject(second, subject));
    proceedings.record(lapsed);
  }

  /** Under the ballot's lock. @throws BallotNotOpen @throws TooLate if it is closed @throws KeyNotLost */
  BallotVoided declareVoid(Ballot ballot, Caller by) {
    BallotVoided voided = ballot.declareVoid(keys.has(ballot.id()), ballots.board(ballot.id()), clock.instant(), by.person());
    ballots.forgetVotes(ballot.id());
    proceedings.record(voided);
    return voided;
  }

  private void tellSubject(Ballot ballot, BallotView.Subject subject) {
    subjects.decided(ballot.consultation(), subject, ballot.outcome());
  }
}
