package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.consultation.Stage;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.identity.Standing;
import org.parley.provision.AmendmentView;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Together;
import org.parley.shared.Unknown;

/**
 * The only way to vote: one call, one transaction, one event. What takes no {@link Caller} is for timers and for modules that have
 * authorised.
 */
@Stateless
public class Voting {
  private static final int MOST = 5_000;
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_DISPOSITION = 1_500;

  private BallotRepository ballots;
  private BallotKeys keys;
  private VotedSubjects subjects;
  private Preparing preparing;
  private SecondBallots seconds;
  private DecidedQuestions questions;
  private Casting casting;
  private Closing closing;
  private Consultations consultations;
  private Delegations delegations;
  private RuleSets ruleSets;
  private Rounds rounds;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;
  private Together together;
  private Clock clock;

  public Voting() {}

  @Inject
  Voting(BallotRepository ballots, BallotKeys keys, VotedSubjects subjects, Preparing preparing, SecondBallots seconds, DecidedQuestions questions, Casting casting, Closing closing,
      Consultations consultations, Delegations delegations, RuleSets ruleSets, Rounds rounds, Floor floor, Access access, Proceedings proceedings, Together together, Clock clock) {
    this.ballots = ballots;
    this.keys = keys;
    this.subjects = subjects;
    this.preparing = preparing;
    this.seconds = seconds;
    this.questions = questions;
    this.casting = casting;
    this.closing = closing;
    this.consultations = consultations;
    this.delegations = delegations;
    this.ruleSets = ruleSets;
    this.rounds = rounds;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
    this.together = together;
    this.clock = clock;
  }

  /** What is voted on. @param id of a provision; id or code of a principle */
  @Schema(name = "SubjectToVoteOn", requiredProperties = {"type", "id"})
  public record Subject(BallotView.SubjectType type, String id) {}

  /**
   * What a ballot is prepared with.
   *
   * @param question at most 2,000 characters a language
   * @param subject may be left out, for a question that stands by itself
   * @param board what members see while it runs; what the method usually shows where it is left out
   * @param language in whose alphabetical order a roll-call calls: one of the consultation's, its first where it is left out
   * @param rule a decision rule by name, or as an object with its parameters ({@link Rules#read}); the usual one of the consultation's
   *     rule set where it is left out
   * @param important code of the kind of important question that it is, as the rule set has them; may be left out
   * @param closes when it closes by itself; may be left out, but when a silence procedure is opened
   * @param zone IANA name, of a silence procedure: in which zone its expiry is set and announced; UTC where it is left out
   * @param procedural the chair says that a question which stands by itself is a matter of procedure: it is decided as the rule set says of these
   */
  @Schema(name = "BallotDraft", requiredProperties = {"question", "method"})
  public record Draft(LocalizedText question, Subject subject, Method method, Disclosure board, String language, JsonNode rule, String important,
      Instant closes, String zone, Boolean procedural) {}

  /** @throws Invalid if a field is missing, ill-formed or does not fit another */
  public BallotView prepare(Caller caller, ConsultationId consultation, Draft draft) {
    Member member = access.require(caller, consultation, Action.PREPARE_BALLOT);
    floor.holdPhase(consultation, Action.PREPARE_BALLOT); // also: two that are prepared at once get two numbers
    ConsultationView found = consultations.find(consultation);
    Ballot.Question question = preparing.question(found, draft, member.role());
    int number = ballots.lastNumber(consultation) + 1;
    if (number > MOST) {
      throw new Invalid("question", "too-many");
    }
    Ballot ballot = new Ballot(Ids.next(), consultation, number, question, clock.instant());
    if (draft.method() == Method.ROLL_CALL) {
      ballot.with(preparing.calling(ballot.id(), found, draft));
    }
    ballots.add(ballot);
    proceedings.record(ballot.prepared(caller.person()));
    return ballot.view();
  }

  /**
   * Opens: the electorate is frozen as it is now, and so is the version of the provision that is voted on.
   *
   * @param closes in place of the instant that was prepared
   * @param present ids or codes of the delegations present; empty to take all as present. Whoever casts becomes present. Of a silence
   *     procedure: those at the meeting in which it is proposed; empty where it is proposed to the whole list
   * @throws BallotAlreadyOpen @throws TooLate @throws NoElectorate @throws NoQuorum @throws SilenceInMeetingOnly @throws SilenceAfterParts
   * @throws SecondBallotFirst @throws QuestionDecided @throws SameQuestionOpen @throws RulesChangedSince @throws Invalid
   */
  public BallotView open(Caller caller, String id, Optional<Instant> closes, Optional<List<String>> present) {
    ConsultationId consultation = consultationOf(caller, id);
    Member member = access.requireWithin(caller, consultation, Action.OPEN_BALLOT, "ballot");
    floor.holdPhase(consultation, Action.OPEN_BALLOT);
    Ballot ballot = lock(id);
    if (ballot.isSilence()) {
      RuleSet.Silence rules = ruleSets.ruleSetOf(consultation).silence();
      rules.require(member.role());
      boolean meeting = present.filter(named -> !named.isEmpty()).isPresent();
      ballot.place(meeting ? SilenceView.Asked.MEETING : SilenceView.Asked.WHOLE_LIST, rules);
    }
    Optional<String> round = rounds.current(consultation).map(RoundView::id);
    if (ballot.isBinding()) {
      ballot.subject().ifPresent(subject -> subjects.requireTurn(consultation, subject));
      ballot.subject().filter(subject -> ballot.isSilence()).ifPresent(subjects::requireAmendable);
      seconds.requireNoneBefore(ballot);
      questions.requireUndecided(ballot, round);
    }
    List<Elector> electorate = Board.freeze(id, delegations.electorate(consultation), present);
    Ballot.Opening opening = preparing.opening(consultations.find(consultation), ballot, round, closes);
    BallotOpened opened = ballot.open(electorate, opening, clock.instant(), caller.person());
    ballots.add(electorate);
    if (ballot.isSealed()) {
      keys.make(id); // on the disk before the opening is committed
    }
    ballot.rollCall().ifPresent(ballots::addPlaces);
    proceedings.record(opened);
    return opened.ballot();
  }

  /**
   * Casts the vote of the caller's delegation, or another one in its place. Those that come for the ballot at the same time are cast together.
   *
   * @return the ballot without its board
   * @throws BallotNotOpen @throws TooLate @throws NotInElectorate @throws NotEntitled @throws Invalid if the choice is none or does not fit
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public BallotView cast(Caller caller, String id, Choice choice) {
    return cast(caller, id, choice, null);
  }

  /** As {@link #cast(Caller, String, Choice)}. @param reason of an objection, at most 2,000 characters; null for none */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public BallotView cast(Caller caller, String id, Choice choice, String reason) {
    if (choice == null) {
      throw new Invalid("choice", "required");
    }
    ConsultationId consultation = consultationOf(caller, id);
    Member member = access.requireWithin(caller, consultation, Action.CAST_VOTE, "ballot");
    Polling.Place place = new Polling.Place(id, member.requireDelegation(Action.CAST_VOTE));
    Optional<String> written = Optional.of(Texts.plainOrEmpty("reason", reason, LONGEST_REASON).strip()).filter(text -> !text.isEmpty());
    Casting.Answer answer = new Casting.Answer(place, choice, written, member, caller);
    return together.carryOut(ballots.castWith(id), place, places -> casting.open(consultation, places), polling -> casting.answer(polling, answer));
  }

  /** Calls the next delegation of a roll-call. @return the ballot without its board @throws NoRollCall @throws AllCalled @throws TooLate */
  public BallotView call(Caller caller, String id) {
    ConsultationId consultation = consultationOf(caller, id);
    floor.requireWithin(caller, consultation, Action.CALL_DELEGATION, "ballot");
    Ballot ballot = lock(id);
    proceedings.record(ballot.call(delegation -> ballots.elector(id, delegation).orElseThrow().named(), clock.instant(), caller.person()));
    return ballot.view();
  }

  /**
   * Says why a delegation's objection has been addressed, in a question that is decided by rough consensus.
   *
   * @param delegation id or code
   * @param reasons at most 1,500 characters a language
   * @return the ballot with its board
   * @throws Invalid @throws Unknown @throws BallotNotOpen @throws TooLate @throws NothingToDispose
   */
  public BallotView dispose(Caller caller, String id, String delegation, LocalizedText reasons) {
    ConsultationId consultation = consultationOf(caller, id);
    floor.requireWithin(caller, consultation, Action.DISPOSE_OBJECTION, "ballot");
    LocalizedText written = Texts.require("disposition", reasons, consultations.find(consultation).firstLanguage(), LONGEST_DISPOSITION);
    DelegationId objecting = delegations.find(consultation, delegation).id();
    Ballot ballot = lock(id);
    ballot.dispose(ballots.seat(id, objecting), written, clock.instant(), caller.person()).ifPresent(proceedings::record);
    return whole(ballot);
  }

  /** As {@link #close(Caller, String, Optional)}, with nothing to say of what was found. */
  public BallotView close(Caller caller, String id) {
    return close(caller, id, Optional.empty());
  }

  /**
   * Closes now; as of its instant, or that of its round's end, if that has come already.
   *
   * @param found whether the chair finds rough consensus (RFC 7282); where it is left out, yes. Under no other rule is there anything to find
   * @throws BallotNotOpen @throws TooLate if it is closed @throws Invalid
   */
  public BallotView close(Caller caller, String id, Optional<Boolean> found) {
    ConsultationId consultation = consultationOf(caller, id);
    floor.requireWithin(caller, consultation, Action.CLOSE_BALLOT, "ballot");
    if (floor.hasEnded(consultation) && endedWithItsRound(consultation, id)) {
      return whole(lock(id));
    }
    closing.holdForSecond(consultation, id);
    Ballot ballot = lock(id);
    found.ifPresent(ballot::find);
    return closing.close(ballot, caller, clock.instant()).ballot();
  }

  /** A round that has ended ends its votes: after having been down, what fell due later would else have happened sooner. */
  private boolean hasOutlivedItsRound(ConsultationId consultation, String id) {
    Optional<Instant> closes = ballots.find(id).map(Ballot::view).flatMap(BallotView::closes);
    return floor.hasEnded(consultation)
        && floor.stage(consultation).flatMap(Stage::closes).filter(end -> closes.isEmpty() || end.isBefore(closes.get())).isPresent();
  }

  /** Its round has ended, though nobody has woken up to it: whether it was open until then. */
  private boolean endedWithItsRound(ConsultationId consultation, String id) {
    consultations.lock(consultation);
    boolean open = ballots.find(id).filter(ballot -> ballot.state() == BallotState.OPEN).isPresent();
    rounds.fallDueIn(consultation);
    return open && lock(id).state() == BallotState.CLOSED;
  }

  /**
   * Closes one whose instant has come, as of that instant, and a second ballot that was not held in time; harmless if it is closed
   * already.
   */
  public void closeDue(String id) {
    // Before the ballot's: whoever revises the text that is being adopted holds the consultation, and waits or is refused.
    ConsultationId consultation = ballots.consultationOf(id).orElseThrow(() -> new Unknown("ballot"));
    consultations.lock(consultation);
    if (hasOutlivedItsRound(consultation, id)) {
      rounds.fallDueIn(consultation);
    }
    closing.closeDue(lock(id));
  }

  /**
   * Before a round ends, or another begins in which nothing can be cast. A chair is told to close the ballots first, and to hold again
   * what was tied; where the round ends by itself they end with it, as of that instant; what was tied and not held again in time is undecided,
   * and a text or amendment whose parts were not all voted on is divided no more.
   *
   * @param round id of the one that ends; empty for whichever is on
   * @param ended when
   * @throws BallotsOpen
   */
  public void roundEnds(ConsultationId consultation, Optional<String> round, boolean byItself, Instant ended) {
    consultations.lock(consultation); // no ballot opens meanwhile
    List<String> running = ballots.open(consultation).stream()
        .filter(ballot -> round.isEmpty() || ballot.round().isEmpty() || ballot.round().equals(round)).map(Ballot::id).sorted().toList();
    long waiting = running.size() + seconds.awaited(consultation, round).size();
    if (waiting > 0 && !byItself) {
      throw new BallotsOpen(waiting);
    }
    // All are locked before the first is closed, which holds the journal. One may have been closed while its lock was waited for.
    List<Ballot> locked = running.stream().map(this::lock).toList();
    locked.stream().filter(ballot -> ballot.state() == BallotState.OPEN).forEach(ballot -> closing.close(ballot, Caller.ANONYMOUS, ended));
    seconds.awaited(consultation, round).stream().map(this::lock).forEach(second -> closing.lapse(second, ended));
    subjects.roundEnds(consultation);
  }

  /**
   * An amendment to a text under silence breaks it, within the transaction that tables the amendment.
   *
   * @throws UnderSilence if silence has expired, or whoever tabled it is a delegation of which silence was not asked
   */
  public void amended(String id, AmendmentView amendment) {
    Ballot ballot = lock(id);
    if (ballot.state() == BallotState.OPEN) {
      amendment.tabledBy().delegation().map(DelegationView.Named::id).filter(tabling -> !isAsked(ballot, tabling)).ifPresent(outside -> {
        throw UnderSilence.by(ballot.view());
      });
      Instant now = clock.instant();
      BallotView.By by = new BallotView.By(amendment.tabledBy().person().id(), amendment.tabledBy().person().name());
      ballot.amended(amendment.tabledBy().delegation().map(delegation -> new Silence.Breaker(delegation, by)), now);
      closing.close(ballot, Caller.ANONYMOUS, now);
    }
  }

  /** Whether silence is asked of it: it is of the electorate, and has the vote still. */
  private boolean isAsked(Ballot ballot, DelegationId delegation) {
    return ballots.seat(ballot.id(), delegation).isPresent() && delegations.voting(ballot.consultation(), List.of(delegation)).contains(delegation);
  }

  /**
   * Declares a ballot void whose votes are sealed and whose key is lost: nothing is decided, and what was cast is forgotten unread.
   *
   * @throws BallotNotOpen @throws TooLate if it is closed @throws KeyNotLost
   */
  public BallotView declareVoid(Caller caller, String id) {
    ConsultationId consultation = consultationOf(caller, id);
    floor.requireWithin(caller, consultation, Action.VOID_BALLOT, "ballot");
    return closing.declareVoid(lock(id), caller).ballot();
  }

  /** Destroys the key of a ballot that has closed, or whose opening was not committed. @throws Unknown if there is no such ballot */
  public void destroyKeyUnlessOpen(String id) {
    if (lock(id).state() != BallotState.OPEN) {
      keys.destroy(id);
    }
  }

  /** Ids of those that should have closed by now. */
  public List<String> due() {
    return ballots.due(clock.instant());
  }

  /** With its board. @throws Unknown if there is none that the caller may know of */
  public BallotView find(Caller caller, String id) {
    ConsultationId consultation = consultationOf(caller, id);
    Member member = access.requireWithin(caller, consultation, Action.SEE_PROCEEDINGS, "ballot");
    Ballot ballot = ballots.find(id).orElseThrow(() -> new Unknown("ballot"));
    BallotView own = whole(ballot).with(ballots.own(ballot, member.delegation().flatMap(delegation -> ballots.seat(id, delegation))));
    return looksOn(member) ? own.forOnlookers() : own;
  }

  private static boolean looksOn(Member member) {
    return member.standing().filter(standing -> standing != Standing.PARTICIPANT).isPresent();
  }

  /** Those whose number is higher, in order, without their boards. */
  public List<BallotView> list(Caller caller, ConsultationId consultation, int afterNumber, int limit) {
    Member member = access.require(caller, consultation, Action.SEE_PROCEEDINGS);
    Map<String, BallotView.Own> own = member.delegation().map(delegation -> ballots.castBy(consultation, delegation)).orElse(Map.of());
    return ballots.after(consultation, afterNumber, limit).stream()
        .map(ballot -> ballot.view().forList().with(Optional.ofNullable(own.get(ballot.id())))).toList();
  }

  /** Those closed that were opened in the round, with their boards, in the order of their numbers; for modules that have authorised. */
  public List<BallotView> closedOf(ConsultationId consultation, RoundView round) {
    return ballots.closedIn(consultation, round.id(), round.number() == 1).stream().map(this::whole).toList();
  }

  /** The ballot that decided a question which is no text's; for modules that have authorised. @throws Unknown if it is none */
  public BallotView decided(ConsultationId consultation, String id) {
    return questions.find(consultation, id).view();
  }

  private BallotView whole(Ballot ballot) {
    return ballot.state() == BallotState.PREPARED ? ballot.view() : ballot.view().with(ballots.board(ballot.id()));
  }

  /** Nobody learns without signing in which ids there are. */
  private ConsultationId consultationOf(Caller caller, String id) {
    caller.requirePerson();
    return ballots.consultationOf(id).orElseThrow(() -> new Unknown("ballot"));
  }

  private Ballot lock(String id) {
    return ballots.lock(id).orElseThrow(() -> new Unknown("ballot"));
  }
}
