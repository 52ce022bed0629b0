package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.consultation.DelegationView;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/**
 * A question put to the vote: prepared, opened over a frozen electorate, cast under its lock, closed once. It keeps the running
 * count, so that casting reads one delegation's place and not the whole board; closing counts the board and must find the same.
 */
@Entity
@Table(name = "ballot")
@NamedQuery(name = Ballot.LOCKED, query = "select b from Ballot b where b.id = :id", lockMode = LockModeType.PESSIMISTIC_WRITE)
class Ballot {
  /** Finds one under its lock. */
  static final String LOCKED = "Ballot.locked";

  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  private int number;
  @Embedded
  private QuestionRow question;
  @Embedded
  private Course course;
  @Embedded
  private Silence silence;
  @Embedded
  private TermsRow terms;
  @Embedded
  private Reckoning reckoning;
  /** Its key was lost, and it decides nothing. */
  private boolean voided;
  /** How it is called, where the method is a roll-call; its repository brings it along, and nothing is told of one without it. */
  @Transient
  private Calling rollCall;

  protected Ballot() {}

  /**
   * What is put to the vote, how, what members see while it runs, and by which rule and on what terms it is decided.
   *
   * @param usualRule of such a question, where the chair has chosen another
   * @param procedural decided as a matter of procedure
   */
  record Question(LocalizedText text, Optional<BallotView.Subject> subject, Method method, Disclosure board, DecisionRule rule,
      Optional<DecisionRule> usualRule, boolean procedural, Terms terms, Optional<Instant> closes, Optional<String> zone) {}

  /** @throws Invalid if board or rule do not fit the method or {@code closes} has passed */
  Ballot(String id, ConsultationId consultation, int number, Question asked, Instant now) {
    this.id = id;
    this.consultationId = consultation.value();
    this.number = number;
    this.question = new QuestionRow(asked);
    this.course = new Course(asked.method(), asked.closes(), now);
    this.terms = new TermsRow(asked.terms());
    this.reckoning = new Reckoning();
    this.silence = asked.method() == Method.SILENCE ? new Silence(asked.zone()) : null;
  }

  /** One whose method is a roll-call, with how it is called. */
  Ballot with(Calling calling) {
    rollCall = calling;
    return this;
  }

  BallotPrepared prepared(Optional<PersonId> actor) {
    return new BallotPrepared(consultation(), view(), actor);
  }

  /**
   * In what a ballot opens.
   *
   * @param subject as it is now
   * @param terms as the rule set has them now; a second ballot keeps those of the first
   * @param usualRule of such a question as the rule set has it now, where it is another; a second ballot keeps what was said of the first
   * @param rule in place of the one that was prepared: of an important question that was not known as one; not of a second ballot
   * @param closes in place of the instant that was prepared
   */
  record Opening(Optional<String> round, Optional<BallotView.Subject> subject, Terms terms,
      Optional<DecisionRule> usualRule, Optional<DecisionRule> rule, Optional<Instant> closes) {}

  /** @throws BallotAlreadyOpen @throws TooLate @throws NoElectorate @throws NoQuorum @throws Invalid if the instant of closing has passed */
  BallotOpened open(List<Elector> electorate, Opening opening, Instant now, Optional<PersonId> actor) {
    course.requirePrepared(now);
    if (electorate.isEmpty()) {
      throw new NoElectorate();
    }
    if (isLapsed(now)) {
      throw new TooLate(terms().latest().orElseThrow(), now);
    }
    boolean first = terms().secondOf().isEmpty();
    Terms held = first ? opening.terms() : terms();
    if (method().isBinding()) {
      held.requireQuorum(electorate.stream().filter(Elector::isPresent).count(), electorate.size());
    }
    course.begin(opening.round(), course.closing(method(), opening.closes(), held, now), now);
    terms = new TermsRow(held);
    opening.subject().ifPresent(question::bind);
    opening.rule().filter(rule -> first).ifPresent(question::decideBy);
    if (first) {
      question.compareWith(opening.usualRule());
    }
    reckoning.begin(electorate);
    rollCall().ifPresent(calling -> calling.draw(electorate));
    List<BallotView.Line> lines = electorate.stream().map(elector -> new Seat(elector, Optional.empty()).view()).toList();
    return new BallotOpened(consultation(), view().with(lines), actor);
  }

  /**
   * Casts, or casts anew. Under this ballot's lock.
   *
   * @param seat the voter's; empty if the electorate has none
   * @param reason of an objection, as it was written; the same objection without one leaves that which was written (ADR 0056)
   * @return empty if that is what it had cast already
   * @throws BallotNotOpen @throws TooLate @throws NotInElectorate @throws NotEntitled @throws Invalid if the choice does not fit the method
   */
  Optional<VoteCast> cast(Optional<Seat> seat, Choice choice, Optional<String> reason, Voter voter, Instant now) {
    if (isSealed()) {
      throw new IllegalStateException("what is kept in totals only is cast sealed");
    }
    Seat place = requireSeat(seat, choice, voter, now);
    boolean addsWords = reason.isPresent() && !place.reason().equals(reason);
    if (place.choice().equals(Optional.of(choice)) && !addsWords) {
      return Optional.empty();
    }
    rollCall().ifPresent(calling -> calling.answer(voter.delegation()));
    DecisionRule decidedBy = rule();
    place.choice().ifPresent(before -> {
      reckoning.take(place.elector(), before, decidedBy);
      place.elector().reopen();
    });
    reckoning.add(place.elector(), choice, decidedBy);
    place.take(choice, reason, voter, now);
    if (place.elector().arrive()) {
      reckoning.arrived();
    }
    return Optional.of(told(place.elector(), choice, reason, voter, now));
  }

  /**
   * As {@link #cast}, where only totals are kept: what is cast is sealed. In a secret ballot casting anew leaves no trace but another seal, be it
   * another choice or the same.
   *
   * @param key asked for once it is certain that the vote counts
   * @return empty if that is what it had cast already, or, in a secret ballot, if it had cast
   * @throws BallotKeyMissing
   */
  Optional<VoteCast> castSealed(Optional<Seat> seat, Choice choice, Supplier<BallotKey> key, Voter voter, Instant now) {
    Seat place = requireSeat(seat, choice, voter, now);
    boolean isTold = isSecret() ? Urn.takeSecretly(place, choice, key.get(), voter, reckoning) : Urn.take(place, choice, key.get(), voter, now, reckoning);
    if (!isTold) {
      return Optional.empty();
    }
    if (place.elector().arrive()) {
      reckoning.arrived();
    }
    return Optional.of(told(place.elector(), choice, Optional.empty(), voter, now));
  }

  /** What somebody wrote is kept or refused, and never dropped. @param reason of an objection @throws Invalid if the answer is none that takes one */
  void requireKept(Choice choice, Optional<String> reason) {
    boolean kept = choice.objects() && rule().seeksConsensus() && isBinding() && !isSealed();
    if (reason.isPresent() && !kept) {
      throw new Invalid("reason", "no-objection-given");
    }
  }

  private Seat requireSeat(Optional<Seat> seat, Choice choice, Voter voter, Instant now) {
    course.requireOpen(now);
    Seat place = seat.orElseThrow(NotInElectorate::new);
    requireAnswer(choice, voter);
    return place;
  }

  private void requireAnswer(Choice choice, Voter voter) {
    if (!voter.entitled()) {
      throw new NotEntitled();
    }
    boolean staysOut = choice == Choice.ABSTAIN && rule() instanceof AgreementRule; // SCO Charter 16
    if (!method().takes(choice) && !staysOut) {
      throw new Invalid("choice", "choice-of-method");
    }
  }

  /**
   * Lets a delegation pass that is called in a roll-call; refuses as {@link #cast} does.
   *
   * @return empty if it has passed already
   * @throws NotCalled @throws CannotPass
   */
  Optional<DelegationPassed> pass(Optional<Seat> seat, Voter voter, Instant now) {
    Seat place = requireSeat(seat, Choice.PASS, voter, now);
    return rollCall().orElseThrow().pass(voter.delegation())
        ? Optional.of(new DelegationPassed(consultation(), id, place.elector().named(), voter.by(), now)) : Optional.empty();
  }

  /**
   * Calls the next delegation of a roll-call.
   *
   * @param named who is who in the electorate
   * @throws NoRollCall @throws BallotNotOpen @throws TooLate @throws AllCalled
   */
  DelegationCalled call(Function<DelegationId, DelegationView.Named> named, Instant now, Optional<PersonId> actor) {
    Calling calling = rollCall().orElseThrow(NoRollCall::new);
    course.requireOpen(now);
    Optional<DelegationId> missed = calling.callNext();
    return new DelegationCalled(consultation(), id, named.apply(calling.called().orElseThrow().delegation()), calling.isAgain(), missed,
        calling.next().map(CallPlace::delegation), actor);
  }

  /** Whether it is for a delegation of the electorate to answer now: in a roll-call once it is called. */
  boolean asks(DelegationId delegation) {
    return rollCall().map(calling -> calling.asks(delegation)).orElse(true);
  }

  /** @throws IllegalStateException if it is called and was read without that: a fault, since a half count would pass for a result */
  Optional<Calling> rollCall() {
    if (rollCall == null && method() == Method.ROLL_CALL) {
      throw new IllegalStateException("ballot " + id + " was read without its calls");
    }
    return Optional.ofNullable(rollCall);
  }

  private VoteCast told(Elector elector, Choice choice, Optional<String> reason, Voter voter, Instant now) {
    boolean shown = disclosure().names();
    return new VoteCast(consultation(), shown ? Audience.MEMBERS : Audience.delegation(elector.id().value()), id, elector.named(),
        isSealed() ? Optional.empty() : Optional.of(choice), reason, voter.by(), now, shown ? Optional.of(count()) : Optional.empty(),
        shown ? Optional.of(outcome()) : Optional.empty());
  }

  /** After a vote, what those are told who are not shown it; empty where all are shown it. */
  Optional<CountChanged> counted() {
    return disclosure().names() ? Optional.empty() : Optional.of(new CountChanged(consultation(), id));
  }

  /**
   * The chair's reasons why an objection has been addressed, not necessarily accommodated (RFC 7282). Under this ballot's lock.
   *
   * @param seat of the delegation that objects; empty if the electorate has none
   * @return empty if that is what had been said already
   * @throws BallotNotOpen @throws TooLate
   * @throws NothingToDispose if it does not object, or the rule asks for no reasons, or it is not shown who objects
   */
  Optional<ObjectionDisposed> dispose(Optional<Seat> seat, LocalizedText reasons, Instant now, Optional<PersonId> actor) {
    course.requireOpen(now);
    Elector elector = seat.filter(place -> place.choice().filter(Choice::objects).isPresent()).map(Seat::elector)
        .filter(any -> rule() instanceof RoughConsensusRule && disclosure().names()).orElseThrow(NothingToDispose::new);
    if (elector.disposition().equals(Optional.of(reasons))) {
      return Optional.empty();
    }
    if (elector.dispose(reasons)) {
      reckoning.addressed();
    }
    return Optional.of(new ObjectionDisposed(consultation(), id, elector.named(), reasons, actor));
  }

  /** What may be known of it as it stands now. */
  Disclosure disclosure() {
    return Disclosure.of(method(), question.board(), state());
  }

  /** Whether only totals are kept of it: what is cast is sealed while it runs, and goes with the close. */
  boolean isSealed() {
    return method().keepsTotalsOnly(question.board());
  }

  /** Whether its running count is shown, and is sealed. */
  boolean showsSealedCount() {
    return state() == BallotState.OPEN && disclosure().totals() && reckoning.hasSealedCount();
  }

  /** Opens the running count for those who may see it. */
  void openCount(BallotKey key) {
    reckoning.open(key);
  }

  /**
   * What a delegation is told of its own vote: what it cast too, but in a secret ballot, and while a key that sealed it is not there.
   *
   * @param key asked for where it opens what is sealed
   */
  BallotView.Own own(Vote vote, Supplier<Optional<BallotKey>> key) {
    return vote.view(isSealed() && !isSecret() ? key.get() : Optional.empty());
  }

  /**
   * A delegation objects there and then to placing the text under silence: it is not placed. Under this ballot's lock.
   *
   * @param delegation the voter's
   * @param round id of the one that is on
   * @throws NotEntitled @throws TooLate @throws BallotAlreadyOpen @throws Invalid if it is no objection
   */
  BallotClosed oppose(DelegationView.Named delegation, Choice choice, Optional<String> reason, Voter voter, Optional<String> round, Instant now) {
    requireAnswer(choice, voter);
    silence.end(SilenceView.End.OPPOSED, Optional.of(new Silence.Breaker(delegation, voter.by())), reason);
    course.in(round);
    course.endAsOf(now);
    return new BallotClosed(consultation(), view().with(List.of()), Optional.of(voter.person()));
  }

  /** Objects while the text is under silence, which breaks it: it is to be closed then. @throws as casting does */
  Optional<VoteCast> breakSilence(Optional<Seat> seat, Choice choice, Optional<String> reason, Voter voter, Instant now) {
    return cast(seat, choice, Optional.empty(), voter, now).map(objection -> {
      silence.end(SilenceView.End.BROKEN, Optional.of(new Silence.Breaker(objection.delegation(), objection.by())), reason);
      return told(seat.orElseThrow().elector(), choice, reason, voter, now);
    });
  }

  /**
   * Ends silence by an amendment to the text: it is to be closed then.
   *
   * @param breaker empty where the chair tabled it
   * @throws UnderSilence if silence has expired: the text is about to be adopted
   */
  void amended(Optional<Silence.Breaker> breaker, Instant now) {
    if (isDue(now)) {
      throw UnderSilence.by(view());
    }
    silence.end(SilenceView.End.AMENDED, breaker, Optional.empty());
  }

  /** The chair places it under silence, where it is a silence procedure. @throws SilenceInMeetingOnly */
  void place(SilenceView.Asked asked, RuleSet.Silence rules) {
    silence.place(asked, rules);
  }

  /**
   * The chair announces at a meeting what silence adopted: from then on the decision has its number.
   *
   * @return empty if it has one already
   * @throws NothingToAnnounce
   */
  Optional<DecisionAnnounced> announce(Instant now, Optional<PersonId> actor) {
    if (!isSilence() || state() != BallotState.CLOSED || !outcome().adopted()) {
      throw new NothingToAnnounce();
    }
    if (silence.hasNumber()) {
      return Optional.empty();
    }
    silence.number(now);
    return Optional.of(new DecisionAnnounced(consultation(), view(), actor));
  }

  boolean isSilence() {
    return method() == Method.SILENCE;
  }

  /** What the chair finds of rough consensus, closing it. @throws Invalid under any other rule */
  void find(boolean consensus) {
    if (!(rule() instanceof RoughConsensusRule)) {
      throw new Invalid("found", "not-for-rule");
    }
    reckoning.find(consensus);
  }

  /**
   * Closes now, or, if its instant has come, as of that instant. Rough consensus is found by the chair: where the ballot closes by itself, or
   * the chair is late, nothing is decided (ADR 0036). A silence that is closed before its expiry adopts nothing.
   *
   * @param lines all of the board, as kept
   * @throws BallotNotOpen @throws TooLate if it is closed @throws StillToCall if somebody closes a roll-call before all were called
   * @throws IllegalStateException if the board does not add up to the running count: a fault, not a result
   */
  BallotClosed close(List<BallotView.Line> lines, Instant now, Optional<PersonId> actor) {
    course.requireOpenOrDue(now);
    if (actor.isPresent() && rollCall().flatMap(Calling::next).isPresent()) {
      throw new StillToCall();
    }
    rollCall().ifPresent(Calling::leave);
    if ((actor.isEmpty() || isDue(now)) && rule() instanceof RoughConsensusRule) {
      reckoning.leaveUnfound();
    }
    Count counted = Board.count(lines, rule(), reckoning.count().found());
    if (!counted.equals(reckoning.count())) {
      throw new IllegalStateException("ballot " + id + " counts " + reckoning.count() + " but its board " + counted);
    }
    return closed(lines, now, actor);
  }

  /**
   * Closes one of which only totals are kept: opens what was cast, counts it, and keeps the count alone.
   *
   * @param seats all, as kept
   * @param key asked for once it is certain that the ballot can close
   * @throws BallotNotOpen @throws TooLate if it is closed
   * @throws BallotKeyMissing then nothing is closed, and nothing lost
   * @throws IllegalStateException if there are not as many votes as were cast, or they are not as they were cast: a fault, not a result
   */
  BallotClosed closeSealed(List<Seat> seats, Supplier<BallotKey> key, Instant now, Optional<PersonId> actor) {
    course.requireOpenOrDue(now);
    Urn.count(id, seats, key.get(), reckoning);
    return closed(seats.stream().map(Seat::view).toList(), now, actor);
  }

  /**
   * Declares void one whose votes are sealed and whose key is lost: it is closed, nothing is decided, and what was cast is never counted.
   *
   * @param keyThere whether the key is in its place
   * @param lines the board, as kept
   * @throws BallotNotOpen @throws TooLate if it is closed @throws KeyNotLost
   */
  BallotVoided declareVoid(boolean keyThere, List<BallotView.Line> lines, Instant now, Optional<PersonId> actor) {
    course.requireOpenOrDue(now);
    if (!isSealed() || keyThere) {
      throw new KeyNotLost();
    }
    voided = true;
    reckoning.forget();
    course.endAsOf(now);
    return new BallotVoided(consultation(), view().with(lines), actor);
  }

  private BallotClosed closed(List<BallotView.Line> lines, Instant now, Optional<PersonId> actor) {
    boolean due = isDue(now);
    if (isSilence() && !silence.hasEnded()) {
      endSilence(due);
    }
    course.end(now);
    return new BallotClosed(consultation(), view().with(lines), due ? Optional.empty() : actor);
  }

  private void endSilence(boolean kept) {
    if (kept) {
      silence.keep(course.closes().orElseThrow());
    } else {
      silence.end(SilenceView.End.WITHDRAWN, Optional.empty(), Optional.empty());
    }
  }

  /**
   * After a tie that calls for it: the second ballot, on the same question and by the same rule.
   *
   * @param seed of the lot, where the delegations are called
   */
  Ballot again(String newId, String seed, int newNumber, Instant now) {
    Ballot second = new Ballot(newId, consultation(), newNumber, question.again(terms().second(id, course.closedAt().orElseThrow())), now);
    second.course.in(round());
    return rollCall().map(calling -> second.with(calling.again(newId, seed))).orElse(second);
  }

  /** Whether it closed in a tie that calls for a second ballot. */
  boolean isToBeHeldAgain() {
    return state() == BallotState.CLOSED && outcome().code().equals(Terms.TO_BE_HELD_AGAIN);
  }

  /** A second ballot that was not held in time. */
  boolean isLapsed(Instant now) {
    return state() == BallotState.PREPARED && terms().latest().filter(latest -> !now.isBefore(latest)).isPresent();
  }

  /**
   * Closes a second ballot that is not held any more.
   *
   * @param ended when the round ended in which it should have been held, unless its time was over before
   */
  BallotClosed lapse(Instant ended) {
    course.endAsOf(terms().latest().filter(ended::isAfter).orElse(ended));
    return new BallotClosed(consultation(), view(), Optional.empty());
  }

  Terms terms() {
    return terms.terms();
  }

  /** Open still, though its instant has come. */
  boolean isDue(Instant now) {
    return course.isDue(now);
  }

  /** Delegations are voting on it now, and are not to be interrupted. */
  boolean hasBegun(Instant now) {
    return state() == BallotState.OPEN && method().isUninterrupted() && !isDue(now);
  }

  String id() {
    return id;
  }

  int number() {
    return number;
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  BallotState state() {
    return course.state();
  }

  /** Whether its result decides anything. */
  boolean isBinding() {
    return method().isBinding();
  }

  Optional<String> round() {
    return course.round();
  }

  LocalizedText question() {
    return question.text();
  }

  Optional<BallotView.Subject> subject() {
    return question.subject();
  }

  Method method() {
    return question.method();
  }

  DecisionRule rule() {
    return question.rule();
  }

  /** Whether it is decided as a matter of procedure. */
  boolean isProcedural() {
    return question.isProcedural();
  }

  /** Whether it is not even shown to a delegation what it has cast. */
  private boolean isSecret() {
    return method() == Method.SECRET;
  }

  /** The running count, whether it is shown or not; what is sealed is in it once it was opened. */
  Tally count() {
    return reckoning.tally();
  }

  Outcome outcome() {
    boolean leftToCall = rollCall().flatMap(Calling::next).isPresent();
    if (voided) {
      return Outcome.undecided("void", Optional.empty(), Map.of());
    }
    if (!method().isBinding()) {
      return Outcome.indicative(count());
    }
    if (isSilence()) {
      return silence.outcome(state() == BallotState.CLOSED);
    }
    if (state() == BallotState.CLOSED && course.openedAt().isEmpty()) {
      return notHeldAgain();
    }
    if (state() == BallotState.CLOSED && leftToCall) {
      return terms().secondOf().isPresent() ? notHeldAgain() : Outcome.undecided("not-all-called", Optional.empty(), Map.of());
    }
    if (state() == BallotState.CLOSED && reckoning.isUnfound()) {
      return Outcome.undecided("nobody-found", Optional.empty(), Map.of());
    }
    Outcome outcome = terms().decide(rule(), reckoning.count());
    return state() == BallotState.CLOSED ? outcome : outcome.soFar();
  }

  /** Rejected once there were 48 hours for a second vote (General Assembly, rule 95); where its round ended before, nothing is decided. */
  private Outcome notHeldAgain() {
    boolean hadTime = terms().latest().flatMap(latest -> course.closedAt().map(ended -> !ended.isBefore(latest))).orElse(false);
    return hadTime ? Outcome.lapsed() : Outcome.undecided("no-second-ballot", Optional.empty(), Map.of());
  }

  /** Without names it is told while it runs where heads decide: of weights, vetoes and spared objections one could reckon whose they were. */
  private boolean showsOutcome() {
    return state() == BallotState.CLOSED || disclosure().names() || !method().isBinding() || rule().countsHeads();
  }

  /** Without board and anybody's own. */
  BallotView view() {
    boolean opened = state() != BallotState.PREPARED;
    boolean counts = opened && disclosure().totals() && (voided || reckoning.isLegible());
    return new BallotView(id, number, question.text(), subject(), method(), question.board(), rule(), question.usualRule(), question.isProcedural(), terms(), state(), round(),
        course.openedAt(), course.closes(), course.closedAt(), Optional.empty(), Optional.empty(),
        opened ? Optional.of(reckoning.turnout()) : Optional.empty(), counts && !voided ? Optional.of(count()) : Optional.empty(),
        counts && showsOutcome() ? Optional.of(outcome()) : Optional.empty(), rollCall().map(calling -> calling.view(state())),
        Optional.ofNullable(silence).filter(any -> isSilence()).map(Silence::view), Optional.empty());
  }
}
