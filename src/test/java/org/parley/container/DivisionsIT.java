package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Delegations;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.CompetingProposals;
import org.parley.provision.DivisionStatus;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.ProvisionView;
import org.parley.provision.Provisions;
import org.parley.provision.Rulings;
import org.parley.provision.Withdrawals;
import org.parley.shared.Rejection;
import org.parley.thread.MessageKind;
import org.parley.thread.Subject;
import org.parley.thread.Talk;
import org.parley.thread.Threads;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.RuleSets;
import org.parley.voting.Rules;
import org.parley.voting.Voting;

/** Division (procedure, section 5, row 4) and withdrawal (row 6), with their ballots, on the real tables. */
@ExtendWith(ArquillianExtension.class)
class DivisionsIT {
  private static final String BASE = "Recalling what was agreed,\n\nConsultations are held within thirty days.\n\nA report is made.";

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Voting voting;
  @Inject
  private Provisions provisions;
  @Inject
  private Amendments amendments;
  @Inject
  private Divisions divisions;
  @Inject
  private Withdrawals withdrawals;
  @Inject
  private Rulings rulings;
  @Inject
  private CompetingProposals competing;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Ledger ledger;
  @Inject
  private Delegations delegations;
  @Inject
  private Rounds rounds;
  @Inject
  private Threads threads;
  @Inject
  private Talk talk;

  /** As ever, of a provision with a preamble and two operative paragraphs. */
  private class Table extends Tables.Table {
    Table() {
      tables.super(BASE);
    }

    DivisionView move(Integer... paragraphs) {
      return divisions.move(second, provision, new Divisions.Draft(Arrays.stream(paragraphs).map(List::of).toList(), 1));
    }

    /** Moved, and the chair has determined that the first paragraph is preamble, as the mover said. */
    DivisionView divided(Integer... paragraphs) {
      return divisions.determine(room.chair(), move(paragraphs).id(), new Divisions.Operative(null));
    }

    BallotView silence() {
      return voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(english("Does anybody object?"),
          new Voting.Subject(SubjectType.PROVISION, provision), Method.SILENCE, null, null, null, null, Instant.now().plus(1, ChronoUnit.DAYS), null, null));
    }

    void say(String thread) {
      talk.post(first, thread, new Talk.Post("en", "A word more.", null, null), posted -> { });
    }

    DivisionStatus now(DivisionView division) {
      return divisions.show(first, division.id()).status();
    }

    String part(DivisionView division, int number) {
      return division.parts().get(number - 1).id();
    }
  }

  /** Row 4, General Assembly, rule 89: objected to, carried, the parts, and what stands as a whole. */
  @Test
  void aDivisionThatIsObjectedToIsVotedOnAndThenThePartsAndThenTheWhole() {
    Table table = new Table();
    DivisionView division = table.divided(2, 3);
    assertEquals("division-moved", refused(() -> table.move(2)));
    assertEquals("division-pending", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    divisions.object(table.first, division.id());
    assertEquals("division-objected", table.refusedToOpen(SubjectType.PART, table.part(division, 1)));
    String motion = table.opened(SubjectType.DIVISION, division.id());
    assertEquals("voting-begun", refused(() -> divisions.withdraw(table.second, division.id())));
    voting.cast(table.second, motion, Choice.YES);
    voting.close(table.room.chair(), motion);
    assertEquals(DivisionStatus.CARRIED, table.now(division));
    assertEquals("part-not-next", table.refusedToOpen(SubjectType.PART, table.part(division, 2)));
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    table.decide(SubjectType.PART, table.part(division, 2), Choice.NO);
    assertEquals(DivisionStatus.PARTS_VOTED, table.now(division));
    assertEquals("Recalling what was agreed,\n\nConsultations are held within thirty days.", table.text().text().forReader("en"));
    assertEquals(ProvisionStatus.DRAFT, table.text().status(), "the whole comes next");
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
    assertEquals(Optional.of(2L), table.text().decidedVersion());
    assertEquals(DivisionStatus.DONE, table.now(division));
  }

  /** Row 4: without objection the motion is not put to the vote; a motion that is rejected divides nothing and is not moved again. */
  @Test
  void aDivisionThatNobodyObjectsToIsCarriedWithTheFirstPart() {
    Table table = new Table();
    DivisionView rejected = table.divided(2);
    divisions.object(table.first, rejected.id());
    table.decide(SubjectType.DIVISION, rejected.id(), Choice.NO);
    assertEquals("division-settled", refused(() -> table.move(2)));
    DivisionView division = table.divided(3);
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    assertEquals(DivisionStatus.PARTS_VOTED, table.now(division));
    assertEquals(1, table.text().version(), "nothing fell out");
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals(ProvisionStatus.REJECTED, table.text().status());
  }

  /** Row 4, General Assembly, rule 89. */
  @Test
  void whereAllOperativePartsFallTheWholeIsRejected() {
    Table table = new Table();
    DivisionView division = table.divided(2, 3);
    table.decide(SubjectType.PART, table.part(division, 1), Choice.NO);
    table.decide(SubjectType.PART, table.part(division, 2), Choice.NO);
    assertEquals(ProvisionStatus.REJECTED, table.text().status());
    assertEquals(DivisionStatus.DONE, table.now(division));
    assertEquals("provision-decided", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
    assertEquals(2, table.move(2).number(), "it may be divided anew");
  }

  /** General Assembly, rules 88 and 90: amendments come first; voting on the parts is voting on the text. */
  @Test
  void votingOnThePartsIsNotInterruptedUntilTheWholeWasVotedOn() {
    Table table = new Table();
    AmendmentView ten = amendments.table(table.second, table.provision, new Amendments.Draft(1L, null, english(BASE.replace("thirty", "ten")), null));
    DivisionView lapsed = table.move(3);
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.PART, table.part(lapsed, 1)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(DivisionStatus.LAPSED, table.now(lapsed), "it was about other words");
    DivisionView division = table.divided(3);
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    Provisions.Revision revision = new Provisions.Revision(english("Consultations"), english("Other words."), null);
    assertEquals("voting-begun", refused(() -> provisions.revise(table.first, table.provision, revision, OptionalLong.of(2))));
    assertEquals("voting-begun", refused(() -> amendments.table(table.first, table.provision, new Amendments.Draft(2L, null, english("Other."), null))));
    assertEquals("voting-begun", refused(() -> table.move(2)));
    assertEquals("voting-begun", refused(() -> withdrawals.withdraw(table.first, table.provision)));
  }

  /** Row 4: of two motions moved at the same instant one is before the body, and the other delegation is told so. */
  @Test
  void ofTwoDivisionsMovedAtOnceOneIsBeforeTheBodyAndTheOtherIsRefused() throws Exception {
    Table table = new Table();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier ready = new CyclicBarrier(2);
      List<Future<String>> moved = List.of(2, 3).stream().map(paragraph -> pool.submit(() -> {
        ready.await();
        return codeOf(() -> table.move(paragraph));
      })).toList();
      assertEquals(List.of("division-moved", "moved"), Stream.of(moved.get(0).get(60, TimeUnit.SECONDS), moved.get(1).get(60, TimeUnit.SECONDS))
          .sorted().toList());
    } finally {
      pool.shutdownNow();
    }
    assertEquals(1, divisions.list(table.provision).size());
  }

  /** Row 4: one motion at a time; once it is out of the way another may be moved, the same only on other words. */
  @Test
  void anotherDivisionIsMovedOnceTheFirstIsWithdrawnOrRejected() {
    Table table = new Table();
    DivisionView first = table.move(2);
    assertEquals("division-moved", refused(() -> table.move(3)));
    divisions.withdraw(table.second, first.id());
    DivisionView second = table.divided(3);
    divisions.object(table.first, second.id());
    assertEquals("division-moved", refused(() -> table.move(2)));
    table.decide(SubjectType.DIVISION, second.id(), Choice.NO);
    assertEquals("division-settled", refused(() -> table.move(3)));
    assertEquals(DivisionStatus.MOVED, table.now(table.move(2)));
  }

  /** Row 4: while one part is being voted on no other part, motion or whole is put to the vote. */
  @Test
  void noTwoPartsArePutToTheVoteAtOnce() {
    Table table = new Table();
    DivisionView division = table.divided(2, 3);
    table.opened(SubjectType.PART, table.part(division, 1));
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.PART, table.part(division, 2)));
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    assertEquals("voting-begun", refused(() -> table.move(3)));
  }

  private static String codeOf(Runnable act) {
    try {
      act.run();
      return "moved";
    } catch (Rejection refusal) {
      return refusal.code();
    }
  }

  /** Row 6, General Assembly, rule 80. */
  @Test
  void aProvisionIsWithdrawnWhileUnamendedAndTakenUpByAnother() {
    Table table = new Table();
    String ballot = table.opened(SubjectType.PROVISION, table.provision);
    assertEquals("voting-begun", refused(() -> withdrawals.withdraw(table.first, table.provision)));
    voting.close(table.room.chair(), ballot);
    Table other = new Table();
    assertEquals("not-sponsor", refused(() -> withdrawals.withdraw(other.second, other.provision)));
    assertEquals(ProvisionStatus.WITHDRAWN, withdrawals.withdraw(other.first, other.provision).status());
    assertEquals("provision-withdrawn", other.refusedToOpen(SubjectType.PROVISION, other.provision));
    assertEquals("TWO", withdrawals.takeUp(other.second, other.provision).tabledBy().delegation().orElseThrow().code());
    AmendmentView ten = amendments.table(other.first, other.provision, new Amendments.Draft(1L, null, english(BASE.replace("thirty", "ten")), null));
    other.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals("provision-amended", refused(() -> withdrawals.withdraw(other.second, other.provision)));
  }

  /** Row 5, General Assembly, rule 91. */
  @Test
  void competingProposalsAreVotedOnInTheirOrderUnlessTheNextIsSetAside() {
    Table table = new Table();
    List<String> rivals = List.of("Second", "Third").stream().map(title -> provisions
        .table(table.second, table.room.consultation().id(), new Provisions.Draft(english(title), english(BASE + " " + title), null)).id()).toList();
    List<String> order = List.of(table.provision, rivals.get(0), rivals.get(1));
    assertEquals("not-permitted", refused(() -> competing.order(table.first, table.room.consultation().id(), order)));
    assertEquals("invalid", refused(() -> competing.order(table.room.chair(), table.room.consultation().id(), List.of(rivals.get(0), rivals.get(0)))));
    competing.order(table.room.chair(), table.room.consultation().id(), order);
    assertEquals("proposal-not-next", table.refusedToOpen(SubjectType.PROVISION, rivals.get(0)));
    assertEquals("proposal-not-next", refused(() -> competing.setAside(table.room.chair(), rivals.get(0), english("Too early."))));
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("proposal-not-next", table.refusedToOpen(SubjectType.PROVISION, rivals.get(1)));
    competing.setAside(table.room.chair(), rivals.get(0), english("It says the same."));
    assertEquals("provision-not-put", table.refusedToOpen(SubjectType.PROVISION, rivals.get(0)));
    table.decide(SubjectType.PROVISION, rivals.get(1), Choice.YES);
    assertEquals(List.of(ProvisionStatus.REJECTED, ProvisionStatus.NOT_PUT, ProvisionStatus.ADOPTED),
        order.stream().map(id -> provisions.show(table.first, id).status()).toList());
  }

  /** Row 5, General Assembly, rule 91: that one of them was voted on stays so, in whichever order the others are put then. */
  @Test
  void proposalsOrderedAnewAfterAVoteOnOneOfThemAreSetAsideStill() {
    for (boolean another : List.of(false, true)) {
      Table table = new Table();
      List<String> rivals = Stream.of("Second", "Third", "Fourth").map(title -> table.tabled(table.second, title, BASE + " " + title)).toList();
      Caller chair = table.room.chair();
      competing.order(chair, table.room.consultation().id(), List.of(table.provision, rivals.get(0), rivals.get(1)));
      table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
      List<String> anew = another ? List.of(rivals.get(0), rivals.get(2)) : List.of(rivals.get(1), rivals.get(0));
      List<ProvisionView> ordered = competing.order(chair, table.room.consultation().id(), anew);
      assertEquals(table.text().competing().map(ProvisionView.Competing::question), ordered.get(0).competing().map(ProvisionView.Competing::question));
      assertEquals(List.of(2, 3), ordered.stream().limit(2).map(one -> one.competing().orElseThrow().place()).toList());
      assertEquals("proposal-not-next", refused(() -> competing.setAside(chair, anew.get(1), english("Too early."))));
      competing.setAside(chair, anew.get(0), english("It says the same."));
      competing.setAside(chair, anew.get(1), english("It says the same."));
    }
  }

  /** What is left out of the new order competes still, and comes after those that are named in it. */
  @Test
  void aProposalLeftOutOfTheNewOrderComesLast() {
    Table table = new Table();
    List<String> rivals = Stream.of("Second", "Third", "Fourth").map(title -> table.tabled(table.second, title, BASE + " " + title)).toList();
    Caller chair = table.room.chair();
    competing.order(chair, table.room.consultation().id(), List.of(table.provision, rivals.get(0), rivals.get(1)));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    withdrawals.withdraw(table.second, rivals.get(0));
    competing.order(chair, table.room.consultation().id(), List.of(rivals.get(2), rivals.get(1)));
    withdrawals.takeUp(table.first, rivals.get(0));
    assertEquals(List.of(1, 4, 3, 2), Stream.concat(Stream.of(table.provision), rivals.stream())
        .map(id -> provisions.show(table.first, id).competing().orElseThrow().place()).toList());
    assertEquals("proposal-not-next", table.refusedToOpen(SubjectType.PROVISION, rivals.get(0)));
    String ballot = table.opened(SubjectType.PROVISION, rivals.get(2));
    assertEquals("voting-begun", refused(() -> competing.order(chair, table.room.consultation().id(), List.of(rivals.get(1), rivals.get(0)))),
        "the one that is being voted on is on the same question");
    voting.close(chair, ballot);
  }

  /** General Assembly, rule 84: a part of an important question needs its majority; the motion for division does not. */
  @Test
  void aPartOfAnImportantQuestionIsImportant() {
    Table table = new Table();
    ruleSets.change(table.room.chair(), table.room.consultation().id(), TextNode.valueOf("un-plenary"), OptionalLong.empty());
    DivisionView division = table.divided(2);
    BallotView early = table.prepared(Method.RECORDED, SubjectType.PART, table.part(division, 1), "simple-majority", null);
    String kind = table.preparedAs(SubjectType.PROVISION, table.provision, "peace-and-security").terms().important().orElseThrow();
    BallotView part = voting.prepare(table.room.chair(), table.room.consultation().id(), new Voting.Draft(english("Shall it stand?"),
        new Voting.Subject(SubjectType.PART, table.part(division, 1)), Method.RECORDED, null, null, null, null, null, null, null));
    assertEquals(Optional.of(kind), part.terms().important());
    BallotView opened = voting.open(table.room.chair(), early.id(), Optional.empty(), Optional.empty());
    assertEquals(Optional.of(kind), opened.terms().important(), "though it was prepared before the whole was");
    assertEquals(Rules.TWO_THIRDS, opened.rule());
    assertTrue(table.prepared(Method.RECORDED, SubjectType.DIVISION, division.id(), "simple-majority", null).terms().important().isEmpty());
  }

  /** General Assembly, rule 89: what is operative decides whether the whole falls, and that is not the mover's to decide. */
  @Test
  void nothingIsPutBeforeTheChairHasDeterminedWhatIsOperative() {
    Table table = new Table();
    DivisionView division = table.move(2, 3);
    assertEquals("operative-not-determined", table.refusedToOpen(SubjectType.PART, table.part(division, 1)));
    divisions.object(table.first, division.id());
    assertEquals("operative-not-determined", table.refusedToOpen(SubjectType.DIVISION, division.id()));
    assertEquals("not-permitted", refused(() -> divisions.determine(table.second, division.id(), new Divisions.Operative(2))));
    assertEquals("invalid", refused(() -> divisions.determine(table.room.chair(), division.id(), new Divisions.Operative(3))));
    assertEquals(List.of(2, true), operative(divisions.determine(table.room.chair(), division.id(), new Divisions.Operative(2))), "whatever the mover said");
    assertEquals(List.of(2, true), operative(divisions.determine(table.room.chair(), division.id(), new Divisions.Operative(null))));
    String motion = table.opened(SubjectType.DIVISION, division.id());
    assertEquals("voting-begun", refused(() -> divisions.determine(table.room.chair(), division.id(), new Divisions.Operative(1))));
    voting.cast(table.second, motion, Choice.YES);
    voting.close(table.room.chair(), motion);
    assertEquals("voting-begun", refused(() -> divisions.determine(table.room.chair(), division.id(), new Divisions.Operative(1))));
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    table.decide(SubjectType.PART, table.part(division, 2), Choice.NO);
    assertEquals(ProvisionStatus.REJECTED, table.text().status(), "the one operative paragraph fell, as the chair has it");
  }

  private static List<Object> operative(DivisionView division) {
    return List.of(division.preamble(), division.determined());
  }

  /** Before there was anything to determine the mover's word was enough: what was moved then goes on as it had begun. */
  @Test
  void whatWasMovedBeforeTheChairDeterminedAnythingCountsAsDetermined() {
    Table table = new Table();
    DivisionView division = table.move(2);
    ledger.change("update division set determined = default where id = ?1", division.id());
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    assertEquals(DivisionStatus.PARTS_VOTED, table.now(division));
  }

  /** Procedure, section 6: an amendment breaks silence, and to a text whose parts were voted on none can be tabled. */
  @Test
  void aTextWhosePartsWereVotedOnIsNotPlacedUnderSilence() {
    Table table = new Table();
    String early = table.silence().id();
    DivisionView division = table.divided(3);
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    assertEquals("silence-after-parts", refused(table::silence));
    assertEquals("silence-after-parts", refused(() -> voting.open(table.room.chair(), early, Optional.empty(), Optional.empty())));
  }

  /** General Assembly, rule 88: the voting on a text that is divided is one, from the first vote to that on the whole. */
  @Test
  void theThreadStaysClosedBetweenTheVotesOnADividedText() {
    Table table = new Table();
    String thread = threads.open(table.room.chair(), table.room.consultation().id(), new Subject("provision", table.provision)).thread().id();
    DivisionView division = table.divided(2, 3);
    divisions.object(table.first, division.id());
    table.say(thread);
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    assertEquals("voting-has-begun", refused(() -> table.say(thread)), "between the motion and the parts");
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    assertEquals("voting-has-begun", refused(() -> table.say(thread)), "between two parts");
    table.decide(SubjectType.PART, table.part(division, 2), Choice.NO);
    assertEquals("voting-has-begun", refused(() -> table.say(thread)), "between the parts and the whole");
    talk.post(table.first, thread, new Talk.Post("en", "The vote is to be called again.", null, MessageKind.POINT_OF_ORDER), posted -> { });
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    table.say(thread);
    String again = table.opened(SubjectType.RECONSIDERATION, table.provision);
    assertEquals("voting-has-begun", refused(() -> table.say(thread)));
    voting.close(table.room.chair(), again);
    table.say(thread);
  }

  @Test
  void theThreadOpensWhereTheMotionIsRejectedOrTheRoundEnds() {
    Table table = new Table();
    String thread = threads.open(table.room.chair(), table.room.consultation().id(), new Subject("provision", table.provision)).thread().id();
    DivisionView rejected = table.divided(2);
    divisions.object(table.first, rejected.id());
    table.decide(SubjectType.DIVISION, rejected.id(), Choice.NO);
    table.say(thread);
    DivisionView division = table.divided(3);
    table.decide(SubjectType.PART, table.part(division, 1), Choice.YES);
    rounds.openPhase(table.room.chair(), table.room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
    rounds.open(table.room.chair(), table.room.consultation().id(), english("Second"));
    table.say(thread);
  }

  /** The voting on it is over where the text is not before the body any more. */
  @Test
  void theThreadOpensWhereADividedTextIsWithdrawnOrRuledOutOfOrder() {
    List<Consumer<Table>> ends = List.of(table -> withdrawals.withdraw(table.first, table.provision),
        table -> rulings.ruleOutProvision(table.room.chair(), table.provision, new Rulings.Reason(english("It was decided already."))));
    for (Consumer<Table> end : ends) {
      Table table = new Table();
      String thread = threads.open(table.room.chair(), table.room.consultation().id(), new Subject("provision", table.provision)).thread().id();
      DivisionView division = table.divided(2, 3);
      voting.close(table.room.chair(), table.opened(SubjectType.PART, table.part(division, 1)));
      assertEquals("voting-has-begun", refused(() -> table.say(thread)), "nobody voted, and it is put again");
      end.accept(table);
      table.say(thread);
    }
  }

  /** Procedure, section 1: it is of the electorate neither; what it could not decide it does not bring before the body. */
  @Test
  void aDelegationThatIsSuspendedOrWithoutAcceptedCredentialsTablesAndMovesNothing() {
    for (Delegations.Change change : List.of(new Delegations.Change(null, null, true, null, null, null), new Delegations.Change(null, false, null, null, null, null))) {
      Table table = new Table();
      AmendmentView ten = amendments.table(table.first, table.provision, new Amendments.Draft(1L, null, english(BASE.replace("thirty", "ten")), null));
      DivisionView division = divisions.move(table.first, table.provision, new Divisions.Draft(List.of(List.of(2)), 1));
      delegations.change(Callers.administrator(), table.room.consultation().id(), "TWO", change, OptionalLong.empty());
      Provisions.Draft draft = new Provisions.Draft(english("Other"), english("Other words."), null);
      for (Runnable act : List.<Runnable>of(() -> table.move(3), () -> divisions.object(table.second, division.id()),
          () -> amendments.table(table.second, table.provision, new Amendments.Draft(1L, null, english("Other."), null)),
          () -> amendments.join(table.second, ten.id()), () -> provisions.table(table.second, table.room.consultation().id(), draft))) {
        assertEquals("not-seated", refused(act));
      }
      amendments.withdraw(table.first, ten.id());
      assertEquals("not-seated", refused(() -> amendments.takeUp(table.second, ten.id())));
      withdrawals.withdraw(table.first, table.provision);
      assertEquals("not-seated", refused(() -> withdrawals.takeUp(table.second, table.provision)));
    }
  }
}
