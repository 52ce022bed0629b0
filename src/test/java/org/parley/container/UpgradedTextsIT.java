package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.container.Tables.Table;
import org.parley.provision.AmendmentView;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.Rulings;
import org.parley.provision.UnmarkedAmendments;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Rules;
import org.parley.voting.Voting;

/** What an upgrade makes of amendments and provisions from before: V170, V190 and what is done at start. */
@ExtendWith(ArquillianExtension.class)
class UpgradedTextsIT {
  private static final String BASE = "Consultations are held within thirty days.\n\nA report is made.";
  private static final String TEN = BASE.replace("thirty", "ten");
  private static final Rulings.Reason REASON = new Rulings.Reason(english("It was decided already."));

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Migrations.class, Tables.class, Tables.Table.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Rulings rulings;
  @Inject
  private UnmarkedAmendments unmarked;
  @Inject
  private Divisions divisions;
  @Inject
  private Voting voting;
  @Inject
  private Ledger ledger;

  /** Rule 81: that the body wants to vote on it was decided, be it before the upgrade. */
  @Test
  void whatWasReconsideredBeforeIsNotRuledOutOfOrder() throws IOException {
    Table table = tables.under("un-plenary", BASE);
    AmendmentView ten = table.amend(table.second, TEN);
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    AmendmentView other = table.amend(table.second, BASE.replace("A report", "A full report"));
    Table decided = tables.under("un-plenary", BASE);
    decided.decide(SubjectType.PROVISION, decided.provision, Choice.YES);
    decided.decide(SubjectType.RECONSIDERATION, decided.provision, Choice.YES);
    ledger.change("update amendment set reopened = false where id = ?1", ten.id());
    ledger.change("update provision set reopened = false where id = ?1", decided.provision);
    Migrations.updates("V170__out_of_order.sql").forEach(ledger::change);
    assertEquals("voted-before", refused(() -> rulings.ruleOutAmendment(table.room.chair(), ten.id(), REASON)));
    assertEquals("voted-before", refused(() -> rulings.ruleOutProvision(decided.room.chair(), decided.provision, REASON)));
    rulings.ruleOutAmendment(table.room.chair(), other.id(), REASON);
  }

  /** Rule 81: in which round a vote on it decided it tell the ballots; where its parts fell after that, none did. */
  @Test
  void whatWasDecidedBeforeKeepsInWhichRoundItWasVotedOn() throws IOException {
    Table adopted = tables.under("un-plenary", BASE);
    AmendmentView ten = adopted.amend(adopted.second, TEN);
    adopted.objectedTo(SubjectType.AMENDMENT, ten.id(), "consensus");
    adopted.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    voting.close(adopted.room.chair(), adopted.opened(Method.NO_OBJECTION, SubjectType.PROVISION, adopted.provision, "consensus"));
    Table fallen = tables.under("un-plenary", BASE);
    fallen.decide(SubjectType.PROVISION, fallen.provision, Choice.NO);
    fallen.decide(SubjectType.RECONSIDERATION, fallen.provision, Choice.YES);
    DivisionView motion = divisions.move(fallen.second, fallen.provision, new Divisions.Draft(List.of(List.of(1), List.of(2)), 0));
    divisions.determine(fallen.room.chair(), motion.id(), new Divisions.Operative(null));
    motion.parts().forEach(part -> fallen.decide(SubjectType.PART, part.id(), Choice.NO));
    Table sought = tables.under("un-plenary", BASE);
    sought.decidedBy(Rules.CONSENSUS);
    AmendmentView opposed = sought.amend(sought.second, TEN);
    String recorded = sought.opened(Method.RECORDED, SubjectType.AMENDMENT, opposed.id(), null);
    voting.cast(sought.first, recorded, Choice.NO);
    voting.close(sought.room.chair(), recorded);
    Table again = tables.under("un-plenary", BASE);
    again.decidedBy(Rules.CONSENSUS);
    AmendmentView reopened = again.amend(again.second, TEN);
    again.decide(SubjectType.AMENDMENT, reopened.id(), Choice.NO);
    again.decide(SubjectType.AMENDMENT_RECONSIDERATION, reopened.id(), Choice.YES);
    again.objectedTo(SubjectType.AMENDMENT, reopened.id(), null);
    List.of(adopted, fallen, sought, again).forEach(Table::nextRound);
    ledger.change("update provision set voted_in = null");
    ledger.change("update amendment set voted_in = null");
    assertEquals("two-thirds", adopted.preparedAs(SubjectType.RECONSIDERATION, adopted.provision, null).rule().name());
    Migrations.updates("V190__voted_in.sql").forEach(ledger::change);
    assertEquals("simple-majority", adopted.preparedAs(SubjectType.RECONSIDERATION, adopted.provision, null).rule().name());
    assertEquals("simple-majority", adopted.preparedAs(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), null).rule().name());
    assertEquals("two-thirds", fallen.preparedAs(SubjectType.RECONSIDERATION, fallen.provision, null).rule().name());
    assertEquals("two-thirds", sought.preparedAs(SubjectType.AMENDMENT_RECONSIDERATION, opposed.id(), null).rule().name(), "no consensus was found on it");
    assertEquals("two-thirds", again.preparedAs(SubjectType.AMENDMENT_RECONSIDERATION, reopened.id(), null).rule().name(), "the vote on it was reconsidered");
  }

  @Test
  void whatWaitedIsMarkedAtStart() {
    Table table = tables.under("un-plenary", BASE);
    table.decide(SubjectType.AMENDMENT, table.amend(table.second, TEN).id(), Choice.YES);
    AmendmentView before = table.amend(table.first, 2, TEN.replace("within ten days", "in due time"));
    ledger.change("update amendment set touches = null where id = ?1", before.id());
    assertEquals(List.of(), table.now(before).touchesAdopted());
    unmarked.mark();
    assertEquals(List.of(1), table.now(before).touchesAdopted());
  }
}
