package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.identity.Caller;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.ChangeView;
import org.parley.provision.DivisionStatus;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.Provisions;
import org.parley.provision.Redline;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.RuleSets;
import org.parley.voting.Rules;
import org.parley.voting.Voting;

/** Parts of an amendment, voted on separately (procedure, section 5, row 4; General Assembly, rule 89), with their ballots, on the real tables. */
@ExtendWith(ArquillianExtension.class)
class AmendmentPartsIT {
  private static final String BASE = "Recalling what was agreed,\n\nConsultations are held within thirty days.\n\nA report is made.";
  private static final String AMENDED = "Recalling what was agreed,\n\nConsultations are held within ten days.\n\nA report is made to all.\n\nA secretariat is set up.";

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Migrations.class, Seats.class, Tables.class);
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
  private OrderOfVoting order;
  @Inject
  private Divisions divisions;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Ledger ledger;

  /** As ever; the second delegation tabled an amendment that makes three changes. */
  private class Table extends Tables.Table {
    final String amendment;

    Table() {
      tables.super(BASE);
      amendment = amend(second, AMENDED).id();
    }

    DivisionView move(Integer... changes) {
      return divisions.moveOfAmendment(first, amendment, new Divisions.Draft(Arrays.stream(changes).map(List::of).toList(), null));
    }

    void decideParts(DivisionView division, Choice... choices) {
      for (int i = 0; i < choices.length; i++) {
        decide(SubjectType.PART, division.parts().get(i).id(), choices[i]);
      }
    }

    AmendmentView proposed() {
      return amendments.show(first, amendment);
    }

    DivisionStatus now(DivisionView division) {
      return divisions.show(first, division.id()).status();
    }
  }

  /** Rule 89: what is objected to is voted on, then the parts, then what stands of the amendment; and only that comes into the text. */
  @Test
  void partsThatFallAreDroppedFromTheAmendmentThatIsThenPut() {
    Table table = new Table();
    assertEquals(List.of("Consultations are held within ten days.", "A report is made to all.", "A secretariat is set up."),
        divisions.changes(table.first, table.amendment).stream().map(ChangeView::after).map(text -> text.forReader("en")).toList());
    DivisionView division = table.move(1, 3);
    assertEquals(Optional.of(table.amendment), division.amendment());
    assertEquals("Consultations are held within thirty days.", division.parts().get(0).replaces().orElseThrow().forReader("en"));
    assertEquals(List.of("Consultations are held within ", "thirty", "ten", " days."), divisions.redline(table.first, division.parts().get(0).id(), Optional.empty())
        .changes().stream().map(Redline.Run::text).toList());
    assertEquals("division-moved", refused(() -> table.move(2)));
    assertEquals("division-pending", table.refusedToOpen(SubjectType.AMENDMENT, table.amendment));
    divisions.object(table.second, division.id());
    assertEquals("division-objected", table.refusedToOpen(SubjectType.PART, division.parts().get(0).id()));
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    assertEquals("part-not-next", table.refusedToOpen(SubjectType.PART, division.parts().get(1).id()));
    table.decideParts(division, Choice.YES, Choice.NO);
    assertEquals(DivisionStatus.PARTS_VOTED, table.now(division));
    String standing = "Recalling what was agreed,\n\nConsultations are held within ten days.\n\nA report is made to all.";
    assertEquals(standing, table.proposed().text().forReader("en"));
    assertEquals(AmendmentStatus.TABLED, table.proposed().status(), "what stands comes next");
    assertEquals(BASE, table.text().text().forReader("en"));
    table.decide(SubjectType.AMENDMENT, table.amendment, Choice.YES);
    assertEquals(standing, table.text().text().forReader("en"));
    assertEquals(DivisionStatus.DONE, table.now(division));
  }

  @Test
  void whereAllPartsFallTheAmendmentIsRejected() {
    Table table = new Table();
    DivisionView division = table.move(1, 2, 3);
    table.decideParts(division, Choice.NO, Choice.NO, Choice.NO);
    assertEquals(AmendmentStatus.REJECTED, table.proposed().status());
    assertEquals(AMENDED, table.proposed().text().forReader("en"), "as it was put");
    assertEquals(DivisionStatus.DONE, table.now(division));
    assertEquals("amendment-rejected-before", refused(() -> table.amend(table.first, AMENDED)));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
  }

  /** Rule 90: a divided amendment holds up the order as it would undivided, and the proposal with it. */
  @Test
  void anAmendmentIsDividedWhenItsTurnHasCome() {
    Table table = new Table();
    String other = table.amend(table.first, BASE.replace("A report", "A yearly report")).id();
    DivisionView division = table.move(1);
    assertEquals("order-not-fixed", table.refusedToOpen(SubjectType.PART, division.parts().get(0).id()));
    order.fix(table.room.chair(), table.provision, List.of(new OrderOfVoting.Placed(other, List.of()), new OrderOfVoting.Placed(table.amendment, List.of())));
    assertEquals("not-next", table.refusedToOpen(SubjectType.PART, division.parts().get(0).id()));
    assertEquals("not-next", table.refusedToOpen(SubjectType.DIVISION, division.id()));
    table.decide(SubjectType.AMENDMENT, other, Choice.NO);
    DivisionView whole = divisions.move(table.second, table.provision, new Divisions.Draft(List.of(List.of(2)), 1));
    divisions.determine(table.room.chair(), whole.id(), new Divisions.Operative(null));
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.PART, whole.parts().get(0).id()));
    table.decideParts(division, Choice.YES);
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    assertEquals("voting-begun", refused(() -> amendments.withdraw(table.second, table.amendment)));
    assertEquals("voting-begun", refused(() -> provisions.revise(table.first, table.provision,
        new Provisions.Revision(english("Consultations"), english("Other words."), null), OptionalLong.of(1))));
    table.decide(SubjectType.AMENDMENT, table.amendment, Choice.YES);
    assertEquals(AMENDED, table.text().text().forReader("en"));
  }

  @Test
  void aMotionLapsesWithTheAmendmentAndIsRefusedOnceThatIsSettled() {
    Table table = new Table();
    DivisionView division = table.move(1);
    amendments.withdraw(table.second, table.amendment);
    assertEquals(DivisionStatus.LAPSED, table.now(division));
    assertEquals("division-settled", refused(() -> divisions.object(table.second, division.id())));
    assertEquals("amendment-settled", refused(() -> table.move(2)));
  }

  /** ADR 0047: who takes up an amendment takes up no motion on it. */
  @Test
  void aMotionThatLapsedDoesNotComeBackWithItsAmendment() {
    Table table = new Table();
    DivisionView division = table.move(1);
    amendments.withdraw(table.second, table.amendment);
    amendments.takeUp(table.first, table.amendment);
    assertEquals(DivisionStatus.LAPSED, table.now(division));
    assertEquals(DivisionStatus.MOVED, table.now(table.move(1)), "moved anew");
    assertEquals(DivisionStatus.LAPSED, table.now(division));
  }

  /** Nobody could object to it any more. */
  @Test
  void aMotionThatWasCarriedWithoutObjectionLapsesWithItsAmendment() {
    Table table = new Table();
    DivisionView division = table.move(1);
    voting.close(table.room.chair(), table.opened(SubjectType.PART, division.parts().get(0).id()));
    assertEquals(DivisionStatus.CARRIED, table.now(division));
    amendments.withdraw(table.second, table.amendment);
    amendments.takeUp(table.first, table.amendment);
    assertEquals(DivisionStatus.LAPSED, table.now(division));
    table.decide(SubjectType.AMENDMENT, table.amendment, Choice.YES);
    assertEquals(DivisionStatus.LAPSED, table.now(division));
    assertEquals(AMENDED, table.text().text().forReader("en"));
  }

  @Test
  void aMotionOnAnExcludedAmendmentDoesNotComeBackOnceThatIsReconsidered() {
    Table table = new Table();
    String other = table.amend(table.first, BASE.replace("A report", "A yearly report")).id();
    order.fix(table.room.chair(), table.provision, List.of(new OrderOfVoting.Placed(other, List.of(table.amendment)), new OrderOfVoting.Placed(table.amendment, List.of())));
    DivisionView division = table.move(1);
    table.decide(SubjectType.AMENDMENT, other, Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.proposed().status());
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, table.amendment, Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.proposed().status());
    assertEquals(DivisionStatus.LAPSED, table.now(division));
  }

  @Test
  void aMotionOnAnAmendmentThatFellWithItsEqualDoesNotComeBackOnceThatIsReconsidered() {
    Table table = new Table();
    String equal = table.amend(table.first, AMENDED).id();
    order.fix(table.room.chair(), table.provision, List.of(new OrderOfVoting.Placed(equal, List.of()), new OrderOfVoting.Placed(table.amendment, List.of())));
    DivisionView division = table.move(1);
    table.decide(SubjectType.AMENDMENT, equal, Choice.NO);
    assertEquals(AmendmentStatus.REJECTED, table.proposed().status());
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, table.amendment, Choice.YES);
    assertEquals(DivisionStatus.LAPSED, table.now(division));
  }

  /** What V200 makes of motions from before. */
  @Test
  void anUpgradeKeepsWhatLapsedWithItsAmendment() throws IOException {
    Table table = new Table();
    DivisionView division = table.move(1);
    Table waiting = new Table();
    DivisionView moved = waiting.move(1);
    amendments.withdraw(table.second, table.amendment);
    ledger.change("update division set status = 'moved' where id = ?1", division.id());
    for (String update : Migrations.updates("V200__motion_lapsed.sql")) {
      ledger.change(update);
    }
    amendments.takeUp(table.first, table.amendment);
    assertEquals(DivisionStatus.LAPSED, table.now(division));
    assertEquals(DivisionStatus.MOVED, waiting.now(moved));
  }

  @Test
  void aMotionThatIsRejectedDividesNothingAndIsNotMovedAgain() {
    Table table = new Table();
    DivisionView division = table.move(1);
    divisions.object(table.second, division.id());
    table.decide(SubjectType.DIVISION, division.id(), Choice.NO);
    assertEquals("division-settled", refused(() -> table.move(1)));
    assertEquals(2, table.move(2).number());
    assertEquals(List.of(DivisionStatus.REJECTED, DivisionStatus.MOVED),
        divisions.listOfAmendment(table.first, table.amendment).stream().map(DivisionView::status).toList());
    assertEquals(List.of(table.amendment, table.amendment), divisions.list(table.first, table.provision).stream().map(one -> one.amendment().orElseThrow()).toList());
  }

  @Test
  void whatIsMovedAreItsChangesAndNothingElse() {
    Table table = new Table();
    assertEquals("invalid", refused(() -> table.move(4)));
    assertEquals("invalid", refused(() -> divisions.moveOfAmendment(table.first, table.amendment, new Divisions.Draft(List.of(List.of(1, 2, 3)), null))));
    assertEquals("invalid", refused(() -> divisions.moveOfAmendment(table.first, table.amendment, new Divisions.Draft(List.of(List.of(1)), 1))));
    Caller stranger = new Table().first;
    assertEquals("unknown", refused(() -> divisions.moveOfAmendment(stranger, table.amendment, new Divisions.Draft(List.of(List.of(1)), null))));
    assertEquals("unknown", refused(() -> divisions.changes(stranger, table.amendment)));
    assertEquals("unknown", refused(() -> divisions.move(table.first, table.amendment, new Divisions.Draft(List.of(List.of(1)), null))));
    String translated = amendments.table(table.second, table.provision, new Amendments.Draft(1L, null,
        new LocalizedText(Map.of("en", AMENDED, "ru", "Иные слова.")), null)).id();
    assertEquals("paragraphs-differ", refused(() -> divisions.changes(table.first, translated)));
  }

  /** Rule 84: a part of an amendment to an important question needs its majority; rule 88: its sponsor does not explain its vote on it. */
  @Test
  void aPartOfAnAmendmentToAnImportantQuestionIsImportant() {
    Table table = new Table();
    ruleSets.change(table.room.chair(), table.room.consultation().id(), TextNode.valueOf("un-plenary"), OptionalLong.empty());
    DivisionView division = table.move(1);
    String part = division.parts().get(0).id();
    BallotView early = voting.prepare(table.room.chair(), table.room.consultation().id(), draft(SubjectType.PART, part, null));
    String kind = voting.prepare(table.room.chair(), table.room.consultation().id(), draft(SubjectType.PROVISION, table.provision, "peace-and-security"))
        .terms().important().orElseThrow();
    BallotView opened = voting.open(table.room.chair(), early.id(), Optional.empty(), Optional.empty());
    assertEquals(Optional.of(kind), opened.terms().important());
    assertEquals(Rules.TWO_THIRDS, opened.rule());
    assertTrue(Set.of("Consultations").contains(opened.subject().orElseThrow().title().forReader("en")));
  }

  private static Voting.Draft draft(SubjectType type, String id, String important) {
    return new Voting.Draft(english("Shall it be so?"), new Voting.Subject(type, id), Method.RECORDED, null, null, null, important, null, null, null);
  }
}
