package org.parley.voting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.consultation.Phase;
import org.parley.consultation.PhaseTable;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.consultation.VotingHasBegun;
import org.parley.consultation.WrongPhase;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/**
 * What delegations say on a decision: made or joined until the record is published, never edited. What takes no {@link Caller} is for
 * modules that have authorised.
 */
@Stateless
public class Statements {
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST = 1_000;

  private StatementRepository statements;
  private BallotRepository ballots;
  private VotedSubjects subjects;
  private RuleSets ruleSets;
  private Consultations consultations;
  private Delegations delegations;
  private Rounds rounds;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public Statements() {}

  @Inject
  Statements(StatementRepository statements, BallotRepository ballots, VotedSubjects subjects, RuleSets ruleSets,
      Consultations consultations, Delegations delegations, Rounds rounds, Access access, Proceedings proceedings, Clock clock) {
    this.statements = statements;
    this.ballots = ballots;
    this.subjects = subjects;
    this.ruleSets = ruleSets;
    this.consultations = consultations;
    this.delegations = delegations;
    this.rounds = rounds;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** What is stated. @param lang language tag @param text 1 to 5,000 characters */
  @Schema(name = "StatementDraft", requiredProperties = {"kind", "lang", "text"})
  public record Draft(StatementKind kind, String lang, String text) {}

  /**
   * All on one ballot.
   *
   * @param explanationsUntil the end of the time that the chair allowed for explanations of vote
   * @param explanationSeconds how long one may be, where the rules of procedure say so
   */
  public record OnBallot(List<StatementView> items, Optional<Instant> explanationsUntil, OptionalLong explanationSeconds) {}

  /**
   * Makes a statement for the caller's delegation.
   *
   * @throws VotingHasBegun @throws VoteNotExplained @throws SponsorDoesNotExplain @throws ExplanationsOver @throws NothingAdopted
   * @throws NothingToJoin @throws NotEntitled @throws NotInElectorate @throws WrongPhase once the record is published, but to join what one stayed out of @throws Invalid @throws Unknown
   */
  public StatementView make(Caller caller, String ballotId, Draft draft) {
    ConsultationId consultation = consultationOf(caller, ballotId);
    Member member = access.requireWithin(caller, consultation, Action.MAKE_STATEMENT, "ballot");
    StatementKind kind = Optional.ofNullable(draft.kind()).orElseThrow(() -> new Invalid("kind", "required"));
    String lang = Texts.language("lang", draft.lang());
    String text = Texts.plain("text", draft.text(), LONGEST_TEXT).strip();
    Instant now = requireAllowed(consultation, ballotId, kind, member);
    StatementRules.requireSayable(kind, lang, text, explanationSeconds(consultation, ballotId));
    if (statements.count(ballotId) >= MOST) {
      throw new Invalid("text", "too-many");
    }
    boolean beforeVote = ballots.find(ballotId).map(Ballot::state).filter(BallotState.PREPARED::equals).isPresent();
    Statement statement = new Statement(Ids.next(), ballotId, kind, lang, text, beforeVote, now);
    StatementParty author = new StatementParty(statement.id(), delegations.speaker(member), now);
    statements.add(statement, author);
    StatementMade made = new StatementMade(consultation, statement.view(List.of(author)), member.person());
    proceedings.record(made);
    return made.statement();
  }

  /** Makes it a statement of the caller's delegation, too; once more changes nothing. @throws as making one does */
  public StatementView join(Caller caller, String id) {
    caller.requirePerson();
    String ballotId = statements.ballotOf(id).orElseThrow(() -> new Unknown("statement"));
    ConsultationId consultation = consultationOf(caller, ballotId);
    Member member = access.requireWithin(caller, consultation, Action.MAKE_STATEMENT, "statement");
    consultations.lock(consultation);
    Statement statement = statements.lock(id).orElseThrow(() -> new Unknown("statement"));
    List<StatementParty> parties = new ArrayList<>(statements.parties(id));
    DelegationId own = member.requireDelegation(Action.MAKE_STATEMENT);
    if (parties.stream().anyMatch(party -> party.is(own))) {
      return statement.view(parties);
    }
    Instant now = requireAllowed(consultation, ballotId, statement.kind(), member);
    StatementParty party = new StatementParty(id, delegations.speaker(member), now);
    statements.add(party);
    parties.add(party);
    StatementJoined joined = new StatementJoined(consultation, statement.view(parties), member.person());
    proceedings.record(joined);
    return joined.statement();
  }

  /** Holds the consultation: no vote on it opens, and no record of it is published meanwhile. @return the instant that it was looked at */
  private Instant requireAllowed(ConsultationId consultation, String ballotId, StatementKind kind, Member member) {
    consultations.lock(consultation);
    Instant now = clock.instant();
    Ballot ballot = ballots.find(ballotId).orElseThrow(() -> new Unknown("ballot"));
    if (kind != StatementKind.ACCESSION) { // there is no end to joining what one stayed out of; the record's next version has it
      requirePhase(consultation, ballot, Action.MAKE_STATEMENT, now);
    }
    DelegationId own = member.requireDelegation(Action.MAKE_STATEMENT);
    if (!delegations.find(consultation, own.value()).votes()) {
      throw new NotEntitled();
    }
    if (kind == StatementKind.EXPLANATION_OF_VOTE && ballot.state() == BallotState.CLOSED && ballots.seat(ballotId, own).isEmpty()) {
      throw new NotInElectorate(); // it had no vote to explain; of one that is suspended since, the vote stands and it has the floor no more
    }
    boolean sponsor = ballot.subject().filter(subject -> subjects.sponsors(consultation, subject).contains(own)).isPresent();
    StatementRules.require(kind, ballot.view(), sponsor, staysOut(ballot, own), statements.endOfExplanations(ballotId), now);
    return now;
  }

  /** It abstained where agreement was sought without a vote, and has not joined since. */
  private boolean staysOut(Ballot ballot, DelegationId delegation) {
    boolean abstained = ballots.seat(ballot.id(), delegation).flatMap(Seat::choice).filter(Choice.ABSTAIN::equals).isPresent();
    return ballot.rule() instanceof AgreementRule && abstained && statements.of(ballot.id()).stream()
        .filter(made -> made.kind() == StatementKind.ACCESSION).flatMap(made -> made.delegations().stream())
        .noneMatch(party -> party.delegation().id().equals(delegation));
  }

  /**
   * That of the round in which it was voted, whichever is on now; what was voted before there was a round is in the record of the first.
   * What is yet to be voted on belongs to the one that is on.
   */
  private void requirePhase(ConsultationId consultation, Ballot ballot, Action action, Instant now) {
    Optional<RoundView> round = ballot.state() == BallotState.PREPARED ? rounds.current(consultation)
        : ballot.round().map(id -> rounds.find(consultation, id)).or(() -> rounds.list(consultation).stream().min(Comparator.comparing(RoundView::number)));
    Optional<Phase> phase = round.map(held -> held.phaseAt(now));
    phase.filter(reached -> !PhaseTable.allows(reached, action)).ifPresent(reached -> {
      throw new WrongPhase(reached, action);
    });
  }

  /** Sets, or sets anew, until when votes may be explained. @throws Invalid if that has passed @throws VoteNotExplained @throws WrongPhase */
  public OnBallot limitExplanations(Caller caller, String ballotId, Instant until) {
    ConsultationId consultation = consultationOf(caller, ballotId);
    access.requireWithin(caller, consultation, Action.LIMIT_EXPLANATIONS, "ballot");
    consultations.lock(consultation);
    Instant now = clock.instant();
    Ballot ballot = ballots.find(ballotId).orElseThrow(() -> new Unknown("ballot"));
    requirePhase(consultation, ballot, Action.LIMIT_EXPLANATIONS, now);
    if (!ballot.view().method().isExplained()) {
      throw new VoteNotExplained(ballot.view().method());
    }
    Explanations explanations = statements.explanations(ballotId).orElseGet(() -> {
      Explanations first = new Explanations(ballotId);
      statements.add(first);
      return first;
    });
    proceedings.record(explanations.limit(consultation, until, now, caller.person()));
    return on(consultation, ballotId);
  }

  /** All on a ballot, in the order in which they were made. @throws Unknown if there is none that the caller may know of */
  public OnBallot list(Caller caller, String ballotId) {
    ConsultationId consultation = consultationOf(caller, ballotId);
    access.requireWithin(caller, consultation, Action.SEE_PROCEEDINGS, "ballot");
    return on(consultation, ballotId);
  }

  private OnBallot on(ConsultationId consultation, String ballotId) {
    long seconds = explanationSeconds(consultation, ballotId);
    return new OnBallot(of(ballotId), statements.endOfExplanations(ballotId), seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty());
  }

  /** By the rules of procedure under which the ballot was opened, or until then prepared; 0 for as long as the chair allows. */
  private long explanationSeconds(ConsultationId consultation, String ballotId) {
    return ballots.find(ballotId).filter(ballot -> ballot.method().isExplained()).flatMap(ballot -> ballot.terms().ruleSet())
        .map(version -> ruleSets.version(consultation, version).ruleSet().explanationSeconds()).orElse(0L);
  }

  /** As {@link #list}, for modules that have authorised. */
  public List<StatementView> of(String ballotId) {
    return statements.of(ballotId);
  }

  /** Nobody learns without signing in which ids there are. */
  private ConsultationId consultationOf(Caller caller, String ballotId) {
    caller.requirePerson();
    return ballots.consultationOf(ballotId).orElseThrow(() -> new Unknown("ballot"));
  }
}
