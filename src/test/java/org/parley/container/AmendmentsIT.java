package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Delegations;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.container.Tables.Table;
import org.parley.identity.Caller;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.OrderOfVoting.Placed;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.Provisions;
import org.parley.provision.Withdrawals;
import org.parley.shared.DelegationId;
import org.parley.shared.Invalid;
import org.parley.shared.Rejection;
import org.parley.thread.MessageKind;
import org.parley.thread.Subject;
import org.parley.thread.Talk;
import org.parley.thread.Threads;
import org.parley.voting.BallotState;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.ConsensusMinusRule;
import org.parley.voting.Method;
import org.parley.voting.RollCallView;
import org.parley.voting.Rules;
import org.parley.voting.Voting;

/** The order of decisions on a text (procedure, section 5), with its ballots, on the real tables. */
@ExtendWith(ArquillianExtension.class)
class AmendmentsIT {
  private static final String BASE = "Consultations are held within thirty days of a request.";

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class, Tables.Table.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Voting voting;
  @Inject
  private Delegations delegations;
  @Inject
  private Provisions provisions;
  @Inject
  private Amendments amendments;
  @Inject
  private OrderOfVoting order;
  @Inject
  private Withdrawals withdrawals;
  @Inject
  private Threads threads;
  @Inject
  private Talk talk;
  @Inject
  private Rounds rounds;
  @Inject
  private Ledger ledger;

  private Table table() {
    return tables.set(BASE);
  }

  private BallotView silence(Table table, SubjectType type, String id) {
    BallotView prepared = voting.prepare(table.room.chair(), table.room.consultation().id(), new Voting.Draft(english("Shall it be so?"),
        new Voting.Subject(type, id), Method.SILENCE, null, null, null, null, Instant.now().plus(Duration.ofHours(1)), "Asia/Almaty", null));
    return voting.open(table.room.chair(), prepared.id(), Optional.empty(), Optional.empty());
  }

  /** A vote on the provision that ends in a tie. @return id of its second ballot */
  private String tied(Table table) {
    table.under("un-plenary");
    String ballot = table.opened(SubjectType.PROVISION, table.provision);
    voting.cast(table.first, ballot, Choice.YES);
    voting.cast(table.second, ballot, Choice.NO);
    voting.close(table.room.chair(), ballot);
    return voting.list(table.room.chair(), table.room.consultation().id(), 1, 10).get(0).id();
  }

  /** Row 1, General Assembly, rule 90. */
  @Test
  void amendmentsComeBeforeTheProposalInTheOrderThatTheChairFixes() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView far = table.amend(table.second, BASE.replace("of a request", "after all others have been asked in writing"));
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    assertEquals(List.of(far.id(), ten.id()), amendments.list(table.first, table.provision).stream().map(AmendmentView::id).toList());
    assertEquals("order-not-fixed", table.refusedToOpen(SubjectType.AMENDMENT, far.id()));
    assertEquals("not-permitted", refused(() -> order.fix(table.first, table.provision, List.of(new Placed(far.id(), null), new Placed(ten.id(), null)))));
    assertEquals("invalid", refused(() -> order.fix(table.room.chair(), table.provision, List.of(new Placed(far.id(), null)))));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(far.id(), null), new Placed(ten.id(), null)));
    assertEquals("not-next", table.refusedToOpen(SubjectType.AMENDMENT, ten.id()));
    table.decide(SubjectType.AMENDMENT, far.id(), Choice.NO);
    assertEquals(AmendmentStatus.REJECTED, table.now(far).status());
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
    assertEquals(BASE.replace("thirty", "ten"), table.text().text().forReader("en"));
    assertEquals(Optional.of(2L), table.text().decidedVersion());
  }

  /** Row 2, General Assembly, rule 90. */
  @Test
  void whatAnAdoptedAmendmentExcludesIsNotPutToTheVote() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    assertEquals("invalid", refused(() -> order.fix(table.room.chair(), table.provision,
        List.of(new Placed(ten.id(), null), new Placed(twenty.id(), List.of(ten.id()))))), "only what comes later");
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(twenty.id())), new Placed(twenty.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(twenty).status());
    assertEquals(Optional.of(ten.id()), table.now(twenty).excludedBy());
    assertEquals("amendment-settled", table.refusedToOpen(SubjectType.AMENDMENT, twenty.id()));
    table.opened(SubjectType.PROVISION, table.provision);
  }

  /** Row 2: where the first one falls, the other is put to the vote. */
  @Test
  void aRejectedAmendmentExcludesNothing() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(twenty.id())), new Placed(twenty.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertEquals(BASE.replace("thirty", "twenty"), table.text().text().forReader("en"));
  }

  /** Row 3: folded at once; where the same words are touched twice everything stops until the chair gives them. */
  @Test
  void adoptedAmendmentsAreFoldedAtOnceAndAConflictStopsAndAsksTheChair() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView written = table.amend(table.first, BASE.replace("a request", "a written request"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(twenty.id(), null), new Placed(written.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(2, table.text().version());
    assertEquals(Optional.of(1), provisions.versions(table.first, table.provision, 1, 1).get(0).amendment());
    assertTrue(table.now(twenty).stale(), "the same word was changed");
    table.decide(SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertTrue(table.now(twenty).awaitsWords());
    assertEquals(2, table.text().version(), "nothing is changed that nobody has worded");
    assertEquals("words-missing", table.refusedToOpen(SubjectType.AMENDMENT, written.id()));
    assertEquals("words-missing", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english(BASE.replace("thirty", "fifteen"))));
    assertEquals("no-conflict", refused(() -> order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english("x")))));
    table.decide(SubjectType.AMENDMENT, written.id(), Choice.YES);
    assertEquals("Consultations are held within fifteen days of a written request.", table.text().text().forReader("en"));
    assertEquals(4, table.text().version());
  }

  /** Row 6, General Assembly, rules 80 and 88. */
  @Test
  void onceVotingHasBegunNothingIsTabledJoinedOrWithdrawn() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    String ballot = table.opened(SubjectType.AMENDMENT, ten.id());
    assertEquals("voting-begun", refused(() -> table.amend(table.first, BASE.replace("thirty", "twenty"))));
    assertEquals("voting-begun", refused(() -> amendments.join(table.first, ten.id())));
    assertEquals("voting-begun", refused(() -> amendments.withdraw(table.second, ten.id())));
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    voting.cast(table.first, ballot, Choice.NO);
    voting.close(table.room.chair(), ballot);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals("provision-decided", refused(() -> table.amend(table.first, BASE.replace("thirty", "twenty"))));
  }

  /** Rule 88: nobody gets round a vote that goes badly by writing other words while it runs. */
  @Test
  void whatIsBeingVotedOnIsNotRevised() {
    Table table = table();
    String ballot = table.opened(SubjectType.PROVISION, table.provision);
    assertEquals("voting-begun", refused(() -> table.revise("Other words.")));
    voting.close(table.room.chair(), ballot);
    Table amended = table();
    amended.opened(SubjectType.AMENDMENT, amended.amend(amended.second, BASE.replace("thirty", "ten")).id());
    assertEquals("voting-begun", refused(() -> amended.revise("Other words.")));
  }

  /** Rule 88: a vote on an amendment is one on the text whose thread it is. */
  @Test
  void whileAnAmendmentIsVotedOnTheThreadOfTheTextIsClosedToAllButPointsOfOrder() {
    Table table = table();
    String thread = threads.open(table.room.chair(), table.room.consultation().id(), new Subject("provision", table.provision)).thread().id();
    Talk.Post argument = new Talk.Post("en", "We disagree.", null, null);
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    talk.post(table.first, thread, argument, message -> { });
    String ballot = table.opened(SubjectType.AMENDMENT, ten.id());
    assertEquals("voting-has-begun", refused(() -> talk.post(table.first, thread, argument, message -> { })));
    talk.post(table.first, thread, new Talk.Post("en", "On the conduct of the vote.", null, MessageKind.POINT_OF_ORDER), message -> { });
    voting.cast(table.first, ballot, Choice.NO);
    voting.close(table.room.chair(), ballot);
    talk.post(table.first, thread, argument, message -> { });
  }

  /** Rule 95: the vote that was tied goes on until it was held again. */
  @Test
  void betweenATieAndTheSecondBallotTheTextStaysAsItIs() {
    Table table = table();
    String second = tied(table);
    assertEquals("voting-begun", refused(() -> table.amend(table.second, BASE.replace("thirty", "ten"))));
    assertEquals("voting-begun", refused(() -> table.revise("Other words.")));
    assertEquals("voting-begun", refused(() -> withdrawals.withdraw(table.first, table.provision)));
    voting.open(table.room.chair(), second, Optional.empty(), Optional.empty());
    voting.cast(table.first, second, Choice.YES);
    voting.close(table.room.chair(), second);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** Rule 95: between a tie and its second ballot nothing else on the text is put, and the chair does not close the round over it. */
  @Test
  void untilATieWasHeldAgainNothingElseIsPutAndTheRoundDoesNotEnd() {
    Table table = table();
    String second = tied(table);
    assertEquals("second-ballot-first", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    assertEquals("ballots-open", refused(() -> rounds.openPhase(table.room.chair(), table.room.consultation().id(), "R1", Phase.CLOSED,
        Optional.empty(), Optional.empty())));
    String elsewhere = table.tabled(table.first, "Elsewhere", BASE);
    table.decide(SubjectType.PROVISION, elsewhere, Choice.YES);
    voting.open(table.room.chair(), second, Optional.empty(), Optional.empty());
    voting.cast(table.first, second, Choice.YES);
    voting.close(table.room.chair(), second);
    rounds.openPhase(table.room.chair(), table.room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
  }

  /** Rule 95 gives 48 hours: where the round ends by itself before they are over, the proposal is neither adopted nor rejected. */
  @Test
  void whatWasTiedIsUndecidedWhereTheRoundEndsByItself() {
    Table table = table();
    String second = tied(table);
    rounds.openPhase(table.room.chair(), table.room.consultation().id(), "R1", Phase.DECISION, Optional.empty(), Optional.empty());
    Instant ended = Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
    String round = rounds.find(table.room.consultation().id(), "R1").id();
    ledger.change("update consultation_round set phase_closes = ?1 where id = ?2", Timestamp.from(ended), round);
    rounds.fallDue(round);
    BallotView lapsed = voting.find(table.room.chair(), second);
    assertEquals("no-second-ballot", lapsed.outcome().orElseThrow().code());
    assertEquals(Optional.of(ended), lapsed.closedAt());
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
  }

  /** General Assembly, rule 84: also where the proposal is put as an important question only after its amendments were prepared. */
  @Test
  void whatIsImportantIsReckonedAnewAsTheVoteOpens() {
    Table table = table();
    table.under("un-plenary");
    String amendment = table.preparedAs(SubjectType.AMENDMENT, table.amend(table.second, BASE.replace("thirty", "ten")).id(), null).id();
    assertTrue(voting.find(table.first, amendment).terms().important().isEmpty());
    table.preparedAs(SubjectType.PROVISION, table.provision, "peace-and-security");
    BallotView opened = voting.open(table.room.chair(), amendment, Optional.empty(), Optional.empty());
    assertEquals(Optional.of("peace-and-security"), opened.terms().important());
    assertEquals(Rules.TWO_THIRDS, opened.rule());
    voting.cast(table.first, amendment, Choice.YES);
    voting.cast(table.second, amendment, Choice.NO);
    assertEquals("rejected-majority", voting.close(table.room.chair(), amendment).outcome().orElseThrow().code());
  }

  /** Rule 84: an amendment that is important is one to an important question. */
  @Test
  void whatIsSaidOfAnAmendmentIsSaidOfTheProposal() {
    Table table = table();
    table.under("un-plenary");
    table.preparedAs(SubjectType.AMENDMENT, table.amend(table.second, BASE.replace("thirty", "ten")).id(), "peace-and-security");
    assertEquals(Optional.of("peace-and-security"), table.preparedAs(SubjectType.PROVISION, table.provision, null).terms().important());
    String other = table.tabled(table.first, "Elsewhere", BASE);
    assertTrue(table.preparedAs(SubjectType.PROVISION, other, null).terms().important().isEmpty(), "nothing of another text");
  }

  /** The last ballot on the proposal tells: what was prepared by mistake is prepared anew. */
  @Test
  void whatWasPreparedAsImportantByMistakeIsPreparedAnew() {
    Table table = table();
    table.under("un-plenary");
    table.preparedAs(SubjectType.PROVISION, table.provision, "peace-and-security");
    table.preparedAs(SubjectType.PROVISION, table.provision, null);
    String ten = table.amend(table.second, BASE.replace("thirty", "ten")).id();
    assertTrue(table.preparedAs(SubjectType.AMENDMENT, ten, null).terms().important().isEmpty());
  }

  /** Rule 84: once an amendment was put to the vote by a lesser majority, it is too late to say that the question is important. */
  @Test
  void aQuestionIsNotImportantAfterItsAmendmentsWereVotedOnByALesserMajority() {
    Table table = table();
    table.under("un-plenary");
    table.decide(SubjectType.AMENDMENT, table.amend(table.second, BASE.replace("thirty", "ten")).id(), Choice.YES);
    Invalid late = assertThrows(Invalid.class, () -> table.preparedAs(SubjectType.PROVISION, table.provision, "peace-and-security"));
    assertEquals(List.of("decided-otherwise"), late.errors().stream().map(Rejection.FieldError::code).toList());
    table.preparedAs(SubjectType.PROVISION, table.provision, null);
  }

  /** ADR 0036: what its round cut off was put to some and not to all, and decided nothing; the lesser majority bars nothing then. */
  @Test
  void aRollCallThatItsRoundCutOffBarsNothingOfWhatIsImportant() {
    Table table = table();
    table.under("un-plenary");
    String called = table.opened(Method.ROLL_CALL, SubjectType.AMENDMENT, table.amend(table.second, BASE.replace("thirty", "ten")).id(), "simple-majority");
    DelegationId asked = voting.call(table.room.chair(), called).rollCall().flatMap(RollCallView::called).orElseThrow();
    voting.cast(asked.equals(delegations.find(table.room.consultation().id(), "ONE").id()) ? table.first : table.second, called, Choice.YES);
    voting.roundEnds(table.room.consultation().id(), Optional.empty(), true, Instant.now());
    assertEquals("not-all-called", voting.find(table.first, called).outcome().orElseThrow().code());
    assertEquals(Optional.of("peace-and-security"), table.preparedAs(SubjectType.PROVISION, table.provision, "peace-and-security").terms().important());
  }

  /** Section 6: the text is frozen; an amendment that is taken up breaks silence as one that is tabled does. */
  @Test
  void underSilenceNothingElseIsDecidedAndWhatIsTakenUpBreaksIt() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    amendments.withdraw(table.second, ten.id());
    BallotView silence = silence(table, SubjectType.PROVISION, table.provision);
    assertEquals("under-silence", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    assertEquals("under-silence", refused(() -> table.revise("Other words.")));
    amendments.takeUp(table.first, ten.id());
    BallotView broken = voting.find(table.room.chair(), silence.id());
    assertEquals(BallotState.CLOSED, broken.state());
    assertEquals("ONE", broken.silence().orElseThrow().brokenBy().orElseThrow().code());
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
  }

  /** Row 6, General Assembly, rule 80. */
  @Test
  void whatWasWithdrawnDoesNotHoldUpTheProposalAndMayBeTakenUp() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    assertEquals("not-sponsor", refused(() -> amendments.withdraw(table.first, ten.id())));
    amendments.withdraw(table.second, ten.id());
    assertEquals("ONE", amendments.takeUp(table.first, ten.id()).tabledBy().delegation().orElseThrow().code());
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    amendments.withdraw(table.first, ten.id());
    table.opened(SubjectType.PROVISION, table.provision);
    assertEquals("voting-begun", refused(() -> amendments.takeUp(table.second, ten.id())));
  }

  /** Row 7, General Assembly, rule 81. */
  @Test
  void whatWasDecidedIsPutToTheVoteAgainOnlyAfterTwoThirdsReconsiderIt() {
    Table table = table();
    assertEquals("not-decided", table.refusedToOpen(SubjectType.RECONSIDERATION, table.provision));
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("provision-decided", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    String tied = table.opened(SubjectType.RECONSIDERATION, table.provision);
    voting.cast(table.first, tied, Choice.YES);
    voting.cast(table.second, tied, Choice.NO);
    voting.close(table.room.chair(), tied);
    assertEquals(ProvisionStatus.REJECTED, table.text().status(), "one of two is no two thirds");
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** Rule 81: what was rejected does not come back in the same words, whoever tables them, on whichever version; nor by being taken up. */
  @Test
  void aRejectedAmendmentIsNotTabledAgain() {
    Table table = table();
    AmendmentView same = table.amend(table.second, BASE.replace("thirty", "ten"));
    amendments.withdraw(table.second, same.id());
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    assertEquals("amendment-rejected-before", refused(() -> table.amend(table.first, BASE.replace("thirty", "ten"))));
    assertEquals("amendment-rejected-before", refused(() -> amendments.takeUp(table.first, same.id())));
    AmendmentView written = table.amend(table.first, BASE.replace("a request", "a written request"));
    table.decide(SubjectType.AMENDMENT, written.id(), Choice.YES);
    String moved = BASE.replace("a request", "a written request").replace("thirty", "ten");
    assertEquals("amendment-rejected-before", refused(() -> amendments.table(table.first, table.provision, new Amendments.Draft(2L, null, english(moved), null))));
    table.amend(table.first, BASE.replace("thirty", "twelve"));
  }

  /** Rules 80 and 81: nor does the sponsor, or the chair, write it in, or write out what the body adopted. */
  @Test
  void thePenOfTheSponsorDoesNotUndoWhatTheBodyDecided() {
    Table rejected = table();
    rejected.decide(SubjectType.AMENDMENT, rejected.amend(rejected.second, BASE.replace("thirty", "ten")).id(), Choice.NO);
    assertEquals("amendment-rejected-before", refused(() -> rejected.revise(BASE.replace("thirty", "ten"))));
    assertEquals(2, rejected.revise(BASE.replace("thirty", "twelve")).version());
    Table adopted = table();
    adopted.decide(SubjectType.AMENDMENT, adopted.amend(adopted.second, BASE.replace("thirty", "ten")).id(), Choice.YES);
    assertEquals("amended-by-vote", refused(() -> adopted.revise(BASE)));
    adopted.amend(adopted.first, BASE.replace("a request", "a written request"));
  }

  /** Rule 81: nor is a rejected provision tabled anew. */
  @Test
  void aRejectedProvisionIsNotTabledAgainInTheSameWords() {
    Table table = table();
    Provisions.Draft same = new Provisions.Draft(english("Another title"), english(BASE), null);
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("provision-rejected-before", refused(() -> provisions.table(table.second, table.room.consultation().id(), same)));
    String other = table.tabled(table.first, "T", "Other words.");
    assertEquals("provision-rejected-before", refused(() -> provisions.revise(table.first, other,
        new Provisions.Revision(english("T"), english(BASE), null), OptionalLong.of(1))));
  }

  /** Rule 90: what an adopted amendment excludes was rejected with it; it comes back by reconsideration alone. */
  @Test
  void anExcludedAmendmentIsNotTabledAgain() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView written = table.amend(table.first, BASE.replace("a request", "a written request"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(written.id())), new Placed(written.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(written).status());
    assertEquals("amendment-rejected-before", refused(() -> table.amend(table.first, BASE.replace("a request", "a written request"))));
    table.under("un-plenary");
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, written.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(written).status());
  }

  /** Row 3: everything on the text waits for the chair's words. */
  @Test
  void whileTwoAmendmentsConflictNothingElseIsDoneWithTheText() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(twenty.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertEquals("words-missing", refused(() -> table.amend(table.first, BASE.replace("a request", "a written request"))));
    assertEquals("words-missing", refused(() -> table.revise("Other words.")));
    assertEquals("words-missing", refused(() -> withdrawals.withdraw(table.first, table.provision)));
    order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english(BASE.replace("thirty", "fifteen"))));
    table.amend(table.first, BASE.replace("a request", "a written request"));
  }

  /** Section 6: silence freezes a text; what only belongs to one is put to the vote. */
  @Test
  void onlyATextOrAQuestionIsPlacedUnderSilence() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    for (Runnable silence : List.<Runnable>of(() -> silence(table, SubjectType.AMENDMENT, ten.id()),
        () -> silence(table, SubjectType.RECONSIDERATION, table.provision))) {
      Invalid refused = assertThrows(Invalid.class, silence::run);
      assertEquals(List.of("silence-of-subject"), refused.errors().stream().map(Rejection.FieldError::code).toList());
    }
  }

  /** Section 6: silence is broken by those of whom it was asked. */
  @Test
  void anAmendmentOfADelegationThatJoinedLaterDoesNotBreakSilence() {
    Table table = table();
    BallotView silence = silence(table, SubjectType.PROVISION, table.provision);
    Caller late = table.head("LATE");
    assertEquals("under-silence", refused(() -> table.amend(late, BASE.replace("thirty", "ten"))));
    assertEquals(BallotState.OPEN, voting.find(table.room.chair(), silence.id()).state());
    table.amend(table.second, BASE.replace("thirty", "ten"));
    assertEquals(BallotState.CLOSED, voting.find(table.room.chair(), silence.id()).state());
  }

  /** Issue, 1: a ballot is put as the rules of procedure in force ask, and keeps them from then on. */
  @Test
  void aBallotIsPreparedAnewWhereTheRulesOfProcedureChangedWhatItWasPreparedWith() {
    Table table = table();
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    String reconsideration = table.prepared(SubjectType.RECONSIDERATION, table.provision);
    String other = table.tabled(table.first, "Elsewhere", "Words.");
    String usual = table.preparedAs(SubjectType.PROVISION, other, null).id();
    String chosen = table.prepared(SubjectType.PROVISION, other);
    table.under("un-plenary");
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), reconsideration, Optional.empty(), Optional.empty())));
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), usual, Optional.empty(), Optional.empty())));
    assertEquals(Optional.of(2L), voting.open(table.room.chair(), chosen, Optional.empty(), Optional.empty()).terms().ruleSet());
  }

  /** The parties that the usual rule names stand by their codes in the rule set, and by their ids in the ballot. */
  @Test
  void aBallotIsPreparedAnewWhereTheUsualRuleNamedPartiesAndIsAnotherNow() {
    Table table = table();
    table.decidedBy(new ConsensusMinusRule(0, Set.of("ONE")));
    String usual = table.preparedAs(SubjectType.PROVISION, table.provision, null).id();
    String sameStill = table.preparedAs(SubjectType.PROVISION, table.tabled(table.first, "Elsewhere", "Words."), null).id();
    table.decidedBy(new ConsensusMinusRule(0, Set.of("ONE")), 60);
    voting.open(table.room.chair(), sameStill, Optional.empty(), Optional.empty());
    table.decidedBy(Rules.CONSENSUS);
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), usual, Optional.empty(), Optional.empty())));
  }

  /** Where only objections are asked for, consensus stands for a usual rule that counts votes. */
  @Test
  void aQuestionWithoutObjectionIsPreparedAnewWhereTheUsualRuleSparesObjectionsNow() {
    Table table = table();
    table.decidedBy(Rules.SIMPLE_MAJORITY);
    String usual = table.prepared(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null, null).id();
    String sameStill = table.prepared(Method.NO_OBJECTION, SubjectType.PROVISION, table.tabled(table.first, "Elsewhere", "Words."), null, null).id();
    table.decidedBy(Rules.TWO_THIRDS);
    voting.open(table.room.chair(), sameStill, Optional.empty(), Optional.empty());
    table.decidedBy(Rules.CONSENSUS_MINUS_ONE);
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), usual, Optional.empty(), Optional.empty())));
  }

  /** Rule 81: two thirds bring it back, and it waits for its vote as one that is tabled. */
  @Test
  void aRejectedAmendmentIsPutAgainOnlyAfterTwoThirdsReconsiderIt() {
    Table table = table();
    table.under("un-plenary");
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    assertEquals("amendment-not-rejected", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    assertEquals("amendment-settled", table.refusedToOpen(SubjectType.AMENDMENT, ten.id()));
    String again = table.opened(SubjectType.AMENDMENT_RECONSIDERATION, ten.id());
    assertEquals(Rules.TWO_THIRDS, voting.find(table.first, again).rule());
    assertEquals("voting-begun", refused(() -> table.amend(table.first, BASE.replace("thirty", "twenty"))));
    voting.cast(table.first, again, Choice.YES);
    voting.cast(table.second, again, Choice.NO);
    voting.close(table.room.chair(), again);
    assertEquals(AmendmentStatus.REJECTED, table.now(ten).status(), "one of two is no two thirds");
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(ten).status());
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(BASE.replace("thirty", "ten"), table.text().text().forReader("en"));
  }

  @Test
  void anAmendmentIsStaleOnceALaterVersionChangesTheSameWords() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView written = table.amend(table.second, BASE.replace("a request", "a written request"));
    provisions.revise(table.first, table.provision, new Provisions.Revision(english("Consultations"), english(BASE.replace("thirty", "sixty")), null),
        OptionalLong.of(1));
    assertTrue(table.now(ten).stale());
    assertEquals(false, table.now(written).stale());
    assertEquals("Consultations are held within ten days of a request.", amendments.show(table.first, ten.id()).text().forReader("en"));
  }
}
