package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.OrderOfVoting.Placed;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.provision.Withdrawals;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.thread.MessageKind;
import org.parley.thread.Subject;
import org.parley.thread.Talk;
import org.parley.thread.Threads;
import org.parley.voting.BallotState;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.RuleSets;
import org.parley.voting.Rules;
import org.parley.voting.Voting;

/** The order of decisions on a text (procedure, section 5), with its ballots, on the real tables. */
@ExtendWith(ArquillianExtension.class)
class AmendmentsIT {
  private static final String BASE = "Consultations are held within thirty days of a request.";

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class);
  }

  @Inject
  private Seats seats;
  @Inject
  private Voting voting;
  @Inject
  private Provisions provisions;
  @Inject
  private Amendments amendments;
  @Inject
  private OrderOfVoting order;
  @Inject
  private Withdrawals withdrawals;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Threads threads;
  @Inject
  private Talk talk;
  @Inject
  private Rounds rounds;
  @Inject
  private Ledger ledger;

  /** A room with two delegations, the first of which tabled a provision. */
  private class Table {
    final Seats.Room room = seats.room("am", Phase.DRAFTING);
    final Caller first = head("ONE");
    final Caller second = head("TWO");
    final String provision = provisions.table(first, room.consultation().id(), new Provisions.Draft(english("Consultations"), english(BASE), null)).id();

    private Caller head(String code) {
      return seats.seat(room.consultation(), Optional.of(seats.delegation(room.consultation(), code)), Role.HEAD);
    }

    AmendmentView amend(Caller by, String text) {
      return amendments.table(by, provision, new Amendments.Draft(1L, null, english(text), null));
    }

    String prepared(BallotView.SubjectType type, String id) {
      return voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(english("Shall it be so?"), new Voting.Subject(type, id),
          Method.RECORDED, null, null, type.code().endsWith("reconsideration") ? null : TextNode.valueOf("simple-majority"), null, null, null, null)).id();
    }

    String opened(BallotView.SubjectType type, String id) {
      return voting.open(room.chair(), prepared(type, id), Optional.empty(), Optional.empty()).id();
    }

    String refusedToOpen(BallotView.SubjectType type, String id) {
      String ballot = prepared(type, id);
      return assertThrows(Rejection.class, () -> voting.open(room.chair(), ballot, Optional.empty(), Optional.empty())).code();
    }

    void decide(BallotView.SubjectType type, String id, Choice choice) {
      String ballot = opened(type, id);
      voting.cast(first, ballot, choice);
      voting.close(room.chair(), ballot);
    }

    void plenary() {
      ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf("un-plenary"), OptionalLong.empty());
    }

    /** By the usual rule, or as important. */
    BallotView preparedAs(BallotView.SubjectType type, String id, String important) {
      return voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(english("Shall it be so?"), new Voting.Subject(type, id),
          Method.RECORDED, null, null, null, important, null, null, null));
    }

    BallotView silence(BallotView.SubjectType type, String id) {
      BallotView prepared = voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(english("Shall it be so?"), new Voting.Subject(type, id),
          Method.SILENCE, null, null, null, null, Instant.now().plus(Duration.ofHours(1)), "Asia/Almaty", null));
      return voting.open(room.chair(), prepared.id(), Optional.empty(), Optional.empty());
    }

    /** A vote on the provision that ends in a tie. @return id of its second ballot */
    String tied() {
      plenary();
      String ballot = opened(BallotView.SubjectType.PROVISION, provision);
      voting.cast(first, ballot, Choice.YES);
      voting.cast(second, ballot, Choice.NO);
      voting.close(room.chair(), ballot);
      return voting.list(room.chair(), room.consultation().id(), 1, 10).get(0).id();
    }

    ProvisionView revise(String text) {
      return provisions.revise(first, provision, new Provisions.Revision(english("Consultations"), english(text), null), OptionalLong.of(text().version()));
    }

    ProvisionView text() {
      return provisions.show(first, provision);
    }

    AmendmentView now(AmendmentView amendment) {
      return amendments.show(first, amendment.id());
    }
  }

  private static LocalizedText english(String text) {
    return LocalizedText.in("en", text);
  }

  private static String refused(Runnable act) {
    return assertThrows(Rejection.class, act::run).code();
  }

  /** Row 1, General Assembly, rule 90. */
  @Test
  void amendmentsComeBeforeTheProposalInTheOrderThatTheChairFixes() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView far = table.amend(table.second, BASE.replace("of a request", "after all others have been asked in writing"));
    assertEquals("amendments-pending", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
    assertEquals(List.of(far.id(), ten.id()), amendments.list(table.first, table.provision).stream().map(AmendmentView::id).toList());
    assertEquals("order-not-fixed", table.refusedToOpen(BallotView.SubjectType.AMENDMENT, far.id()));
    assertEquals("not-permitted", refused(() -> order.fix(table.first, table.provision, List.of(new Placed(far.id(), null), new Placed(ten.id(), null)))));
    assertEquals("invalid", refused(() -> order.fix(table.room.chair(), table.provision, List.of(new Placed(far.id(), null)))));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(far.id(), null), new Placed(ten.id(), null)));
    assertEquals("not-next", table.refusedToOpen(BallotView.SubjectType.AMENDMENT, ten.id()));
    table.decide(BallotView.SubjectType.AMENDMENT, far.id(), Choice.NO);
    assertEquals(AmendmentStatus.REJECTED, table.now(far).status());
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(BallotView.SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
    assertEquals(BASE.replace("thirty", "ten"), table.text().text().forReader("en"));
    assertEquals(Optional.of(2L), table.text().decidedVersion());
  }

  /** Row 2, General Assembly, rule 90. */
  @Test
  void whatAnAdoptedAmendmentExcludesIsNotPutToTheVote() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    assertEquals("invalid", refused(() -> order.fix(table.room.chair(), table.provision,
        List.of(new Placed(ten.id(), null), new Placed(twenty.id(), List.of(ten.id()))))), "only what comes later");
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(twenty.id())), new Placed(twenty.id(), null)));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(twenty).status());
    assertEquals(Optional.of(ten.id()), table.now(twenty).excludedBy());
    assertEquals("amendment-settled", table.refusedToOpen(BallotView.SubjectType.AMENDMENT, twenty.id()));
    table.opened(BallotView.SubjectType.PROVISION, table.provision);
  }

  /** Row 2: where the first one falls, the other is put to the vote. */
  @Test
  void aRejectedAmendmentExcludesNothing() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(twenty.id())), new Placed(twenty.id(), null)));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(BallotView.SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertEquals(BASE.replace("thirty", "twenty"), table.text().text().forReader("en"));
  }

  /** Row 3: folded at once; where the same words are touched twice everything stops until the chair gives them. */
  @Test
  void adoptedAmendmentsAreFoldedAtOnceAndAConflictStopsAndAsksTheChair() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView written = table.amend(table.first, BASE.replace("a request", "a written request"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(twenty.id(), null), new Placed(written.id(), null)));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(2, table.text().version());
    assertEquals(Optional.of(1), provisions.versions(table.first, table.provision, 1, 1).get(0).amendment());
    assertTrue(table.now(twenty).stale(), "the same word was changed");
    table.decide(BallotView.SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertTrue(table.now(twenty).awaitsWords());
    assertEquals(2, table.text().version(), "nothing is changed that nobody has worded");
    assertEquals("words-missing", table.refusedToOpen(BallotView.SubjectType.AMENDMENT, written.id()));
    assertEquals("words-missing", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
    order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english(BASE.replace("thirty", "fifteen"))));
    assertEquals("no-conflict", refused(() -> order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english("x")))));
    table.decide(BallotView.SubjectType.AMENDMENT, written.id(), Choice.YES);
    assertEquals("Consultations are held within fifteen days of a written request.", table.text().text().forReader("en"));
    assertEquals(4, table.text().version());
  }

  /** Row 6, General Assembly, rules 80 and 88. */
  @Test
  void onceVotingHasBegunNothingIsTabledJoinedOrWithdrawn() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    String ballot = table.opened(BallotView.SubjectType.AMENDMENT, ten.id());
    assertEquals("voting-begun", refused(() -> table.amend(table.first, BASE.replace("thirty", "twenty"))));
    assertEquals("voting-begun", refused(() -> amendments.join(table.first, ten.id())));
    assertEquals("voting-begun", refused(() -> amendments.withdraw(table.second, ten.id())));
    assertEquals("voting-begun", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
    voting.close(table.room.chair(), ballot);
    table.decide(BallotView.SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals("provision-decided", refused(() -> table.amend(table.first, BASE.replace("thirty", "twenty"))));
  }

  /** Rule 88: nobody gets round a vote that goes badly by writing other words while it runs. */
  @Test
  void whatIsBeingVotedOnIsNotRevised() {
    Table table = new Table();
    String ballot = table.opened(BallotView.SubjectType.PROVISION, table.provision);
    assertEquals("voting-begun", refused(() -> table.revise("Other words.")));
    voting.close(table.room.chair(), ballot);
    Table amended = new Table();
    amended.opened(BallotView.SubjectType.AMENDMENT, amended.amend(amended.second, BASE.replace("thirty", "ten")).id());
    assertEquals("voting-begun", refused(() -> amended.revise("Other words.")));
  }

  /** Rule 88: a vote on an amendment is one on the text whose thread it is. */
  @Test
  void whileAnAmendmentIsVotedOnTheThreadOfTheTextIsClosedToAllButPointsOfOrder() {
    Table table = new Table();
    String thread = threads.open(table.room.chair(), table.room.consultation().id(), new Subject("provision", table.provision)).thread().id();
    Talk.Post argument = new Talk.Post("en", "We disagree.", null, null);
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    talk.post(table.first, thread, argument, message -> { });
    String ballot = table.opened(BallotView.SubjectType.AMENDMENT, ten.id());
    assertEquals("voting-has-begun", refused(() -> talk.post(table.first, thread, argument, message -> { })));
    talk.post(table.first, thread, new Talk.Post("en", "On the conduct of the vote.", null, MessageKind.POINT_OF_ORDER), message -> { });
    voting.cast(table.first, ballot, Choice.NO);
    voting.close(table.room.chair(), ballot);
    talk.post(table.first, thread, argument, message -> { });
  }

  /** Rule 95: the vote that was tied goes on until it was held again. */
  @Test
  void betweenATieAndTheSecondBallotTheTextStaysAsItIs() {
    Table table = new Table();
    String second = table.tied();
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
    Table table = new Table();
    String second = table.tied();
    assertEquals("second-ballot-first", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
    assertEquals("ballots-open", refused(() -> rounds.openPhase(table.room.chair(), table.room.consultation().id(), "R1", Phase.CLOSED,
        Optional.empty(), Optional.empty())));
    String elsewhere = provisions.table(table.first, table.room.consultation().id(), new Provisions.Draft(english("Elsewhere"), english(BASE), null)).id();
    table.decide(BallotView.SubjectType.PROVISION, elsewhere, Choice.YES);
    voting.open(table.room.chair(), second, Optional.empty(), Optional.empty());
    voting.cast(table.first, second, Choice.YES);
    voting.close(table.room.chair(), second);
    rounds.openPhase(table.room.chair(), table.room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
  }

  /** Rule 95 gives 48 hours: where the round ends by itself before they are over, the proposal is neither adopted nor rejected. */
  @Test
  void whatWasTiedIsUndecidedWhereTheRoundEndsByItself() {
    Table table = new Table();
    String second = table.tied();
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
    Table table = new Table();
    table.plenary();
    String amendment = table.preparedAs(BallotView.SubjectType.AMENDMENT, table.amend(table.second, BASE.replace("thirty", "ten")).id(), null).id();
    assertTrue(voting.find(table.first, amendment).terms().important().isEmpty());
    table.preparedAs(BallotView.SubjectType.PROVISION, table.provision, "peace-and-security");
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
    Table table = new Table();
    table.plenary();
    table.preparedAs(BallotView.SubjectType.AMENDMENT, table.amend(table.second, BASE.replace("thirty", "ten")).id(), "peace-and-security");
    assertEquals(Optional.of("peace-and-security"), table.preparedAs(BallotView.SubjectType.PROVISION, table.provision, null).terms().important());
    String other = provisions.table(table.first, table.room.consultation().id(), new Provisions.Draft(english("Elsewhere"), english(BASE), null)).id();
    assertTrue(table.preparedAs(BallotView.SubjectType.PROVISION, other, null).terms().important().isEmpty(), "nothing of another text");
  }

  /** The last ballot on the proposal tells: what was prepared by mistake is prepared anew. */
  @Test
  void whatWasPreparedAsImportantByMistakeIsPreparedAnew() {
    Table table = new Table();
    table.plenary();
    table.preparedAs(BallotView.SubjectType.PROVISION, table.provision, "peace-and-security");
    table.preparedAs(BallotView.SubjectType.PROVISION, table.provision, null);
    String ten = table.amend(table.second, BASE.replace("thirty", "ten")).id();
    assertTrue(table.preparedAs(BallotView.SubjectType.AMENDMENT, ten, null).terms().important().isEmpty());
  }

  /** Rule 84: once an amendment was put to the vote by a lesser majority, it is too late to say that the question is important. */
  @Test
  void aQuestionIsNotImportantAfterItsAmendmentsWereVotedOnByALesserMajority() {
    Table table = new Table();
    table.plenary();
    table.decide(BallotView.SubjectType.AMENDMENT, table.amend(table.second, BASE.replace("thirty", "ten")).id(), Choice.YES);
    Invalid late = assertThrows(Invalid.class, () -> table.preparedAs(BallotView.SubjectType.PROVISION, table.provision, "peace-and-security"));
    assertEquals(List.of("decided-otherwise"), late.errors().stream().map(Rejection.FieldError::code).toList());
    table.preparedAs(BallotView.SubjectType.PROVISION, table.provision, null);
  }

  /** Section 6: the text is frozen; an amendment that is taken up breaks silence as one that is tabled does. */
  @Test
  void underSilenceNothingElseIsDecidedAndWhatIsTakenUpBreaksIt() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    amendments.withdraw(table.second, ten.id());
    BallotView silence = table.silence(BallotView.SubjectType.PROVISION, table.provision);
    assertEquals("under-silence", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
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
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    assertEquals("not-sponsor", refused(() -> amendments.withdraw(table.first, ten.id())));
    amendments.withdraw(table.second, ten.id());
    assertEquals("ONE", amendments.takeUp(table.first, ten.id()).tabledBy().delegation().orElseThrow().code());
    assertEquals("amendments-pending", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
    amendments.withdraw(table.first, ten.id());
    table.opened(BallotView.SubjectType.PROVISION, table.provision);
    assertEquals("voting-begun", refused(() -> amendments.takeUp(table.second, ten.id())));
  }

  /** Row 7, General Assembly, rule 81. */
  @Test
  void whatWasDecidedIsPutToTheVoteAgainOnlyAfterTwoThirdsReconsiderIt() {
    Table table = new Table();
    assertEquals("not-decided", table.refusedToOpen(BallotView.SubjectType.RECONSIDERATION, table.provision));
    table.decide(BallotView.SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("provision-decided", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
    String tied = table.opened(BallotView.SubjectType.RECONSIDERATION, table.provision);
    voting.cast(table.first, tied, Choice.YES);
    voting.cast(table.second, tied, Choice.NO);
    voting.close(table.room.chair(), tied);
    assertEquals(ProvisionStatus.REJECTED, table.text().status(), "one of two is no two thirds");
    table.decide(BallotView.SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
    table.decide(BallotView.SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** Rule 81: what was rejected does not come back in the same words, whoever tables them, on whichever version; nor by being taken up. */
  @Test
  void aRejectedAmendmentIsNotTabledAgain() {
    Table table = new Table();
    AmendmentView same = table.amend(table.second, BASE.replace("thirty", "ten"));
    amendments.withdraw(table.second, same.id());
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.NO);
    assertEquals("amendment-rejected-before", refused(() -> table.amend(table.first, BASE.replace("thirty", "ten"))));
    assertEquals("amendment-rejected-before", refused(() -> amendments.takeUp(table.first, same.id())));
    AmendmentView written = table.amend(table.first, BASE.replace("a request", "a written request"));
    table.decide(BallotView.SubjectType.AMENDMENT, written.id(), Choice.YES);
    String moved = BASE.replace("a request", "a written request").replace("thirty", "ten");
    assertEquals("amendment-rejected-before", refused(() -> amendments.table(table.first, table.provision, new Amendments.Draft(2L, null, english(moved), null))));
    table.amend(table.first, BASE.replace("thirty", "twelve"));
  }

  /** Rules 80 and 81: nor does the sponsor, or the chair, write it in, or write out what the body adopted. */
  @Test
  void thePenOfTheSponsorDoesNotUndoWhatTheBodyDecided() {
    Table rejected = new Table();
    rejected.decide(BallotView.SubjectType.AMENDMENT, rejected.amend(rejected.second, BASE.replace("thirty", "ten")).id(), Choice.NO);
    assertEquals("amendment-rejected-before", refused(() -> rejected.revise(BASE.replace("thirty", "ten"))));
    assertEquals(2, rejected.revise(BASE.replace("thirty", "twelve")).version());
    Table adopted = new Table();
    adopted.decide(BallotView.SubjectType.AMENDMENT, adopted.amend(adopted.second, BASE.replace("thirty", "ten")).id(), Choice.YES);
    assertEquals("amended-by-vote", refused(() -> adopted.revise(BASE)));
    adopted.amend(adopted.first, BASE.replace("a request", "a written request"));
  }

  /** Rule 81: nor is a rejected provision tabled anew. */
  @Test
  void aRejectedProvisionIsNotTabledAgainInTheSameWords() {
    Table table = new Table();
    Provisions.Draft same = new Provisions.Draft(english("Another title"), english(BASE), null);
    table.decide(BallotView.SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("provision-rejected-before", refused(() -> provisions.table(table.second, table.room.consultation().id(), same)));
    String other = provisions.table(table.first, table.room.consultation().id(), new Provisions.Draft(english("T"), english("Other words."), null)).id();
    assertEquals("provision-rejected-before", refused(() -> provisions.revise(table.first, other,
        new Provisions.Revision(english("T"), english(BASE), null), OptionalLong.of(1))));
  }

  /** Rule 90: what an adopted amendment excludes was rejected with it; it comes back by reconsideration alone. */
  @Test
  void anExcludedAmendmentIsNotTabledAgain() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView written = table.amend(table.first, BASE.replace("a request", "a written request"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(written.id())), new Placed(written.id(), null)));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(written).status());
    assertEquals("amendment-rejected-before", refused(() -> table.amend(table.first, BASE.replace("a request", "a written request"))));
    table.plenary();
    table.decide(BallotView.SubjectType.AMENDMENT_RECONSIDERATION, written.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(written).status());
  }

  /** Row 3: everything on the text waits for the chair's words. */
  @Test
  void whileTwoAmendmentsConflictNothingElseIsDoneWithTheText() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(twenty.id(), null)));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(BallotView.SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertEquals("words-missing", refused(() -> table.amend(table.first, BASE.replace("a request", "a written request"))));
    assertEquals("words-missing", refused(() -> table.revise("Other words.")));
    assertEquals("words-missing", refused(() -> withdrawals.withdraw(table.first, table.provision)));
    order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english(BASE.replace("thirty", "fifteen"))));
    table.amend(table.first, BASE.replace("a request", "a written request"));
  }

  /** Section 6: silence freezes a text; what only belongs to one is put to the vote. */
  @Test
  void onlyATextOrAQuestionIsPlacedUnderSilence() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    for (Runnable silence : List.<Runnable>of(() -> table.silence(BallotView.SubjectType.AMENDMENT, ten.id()),
        () -> table.silence(BallotView.SubjectType.RECONSIDERATION, table.provision))) {
      Invalid refused = assertThrows(Invalid.class, silence::run);
      assertEquals(List.of("silence-of-subject"), refused.errors().stream().map(Rejection.FieldError::code).toList());
    }
  }

  /** Section 6: silence is broken by those of whom it was asked. */
  @Test
  void anAmendmentOfADelegationThatJoinedLaterDoesNotBreakSilence() {
    Table table = new Table();
    BallotView silence = table.silence(BallotView.SubjectType.PROVISION, table.provision);
    Caller late = table.head("LATE");
    assertEquals("under-silence", refused(() -> table.amend(late, BASE.replace("thirty", "ten"))));
    assertEquals(BallotState.OPEN, voting.find(table.room.chair(), silence.id()).state());
    table.amend(table.second, BASE.replace("thirty", "ten"));
    assertEquals(BallotState.CLOSED, voting.find(table.room.chair(), silence.id()).state());
  }

  /** Issue, 1: a ballot is put as the rules of procedure in force ask, and keeps them from then on. */
  @Test
  void aBallotIsPreparedAnewWhereTheRulesOfProcedureChangedWhatItWasPreparedWith() {
    Table table = new Table();
    table.decide(BallotView.SubjectType.PROVISION, table.provision, Choice.NO);
    String reconsideration = table.prepared(BallotView.SubjectType.RECONSIDERATION, table.provision);
    String other = provisions.table(table.first, table.room.consultation().id(), new Provisions.Draft(english("Elsewhere"), english("Words."), null)).id();
    String usual = table.preparedAs(BallotView.SubjectType.PROVISION, other, null).id();
    String chosen = table.prepared(BallotView.SubjectType.PROVISION, other);
    table.plenary();
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), reconsideration, Optional.empty(), Optional.empty())));
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), usual, Optional.empty(), Optional.empty())));
    assertEquals(Optional.of(2L), voting.open(table.room.chair(), chosen, Optional.empty(), Optional.empty()).terms().ruleSet());
  }

  /** Rule 81: two thirds bring it back, and it waits for its vote as one that is tabled. */
  @Test
  void aRejectedAmendmentIsPutAgainOnlyAfterTwoThirdsReconsiderIt() {
    Table table = new Table();
    table.plenary();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    assertEquals("amendment-not-rejected", table.refusedToOpen(BallotView.SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.NO);
    assertEquals("amendment-settled", table.refusedToOpen(BallotView.SubjectType.AMENDMENT, ten.id()));
    String again = table.opened(BallotView.SubjectType.AMENDMENT_RECONSIDERATION, ten.id());
    assertEquals(Rules.TWO_THIRDS, voting.find(table.first, again).rule());
    assertEquals("voting-begun", refused(() -> table.amend(table.first, BASE.replace("thirty", "twenty"))));
    voting.cast(table.first, again, Choice.YES);
    voting.cast(table.second, again, Choice.NO);
    voting.close(table.room.chair(), again);
    assertEquals(AmendmentStatus.REJECTED, table.now(ten).status(), "one of two is no two thirds");
    table.decide(BallotView.SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(ten).status());
    assertEquals("amendments-pending", table.refusedToOpen(BallotView.SubjectType.PROVISION, table.provision));
    table.decide(BallotView.SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(BASE.replace("thirty", "ten"), table.text().text().forReader("en"));
  }

  @Test
  void anAmendmentIsStaleOnceALaterVersionChangesTheSameWords() {
    Table table = new Table();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView written = table.amend(table.second, BASE.replace("a request", "a written request"));
    provisions.revise(table.first, table.provision, new Provisions.Revision(english("Consultations"), english(BASE.replace("thirty", "sixty")), null),
        OptionalLong.of(1));
    assertTrue(table.now(ten).stale());
    assertEquals(false, table.now(written).stale());
    assertEquals("Consultations are held within ten days of a request.", amendments.show(table.first, ten.id()).text().forReader("en"));
  }
}
