package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.container.Tables.Table;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.DivisionStatus;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.OrderOfVoting.Placed;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.Withdrawals;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Voting;

/** What settles a text and what does not: an objection does not, a vote does for all that comes to the same (General Assembly, rules 81, 84, 89 and 90). */
@ExtendWith(ArquillianExtension.class)
class SettledTextsIT {
  private static final String BASE = "Consultations are held within thirty days.\n\nA report is made.";

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Voting voting;
  @Inject
  private Amendments amendments;
  @Inject
  private OrderOfVoting order;
  @Inject
  private Divisions divisions;
  @Inject
  private Withdrawals withdrawals;

  private Table plenary() {
    return tables.under("un-plenary", BASE);
  }

  private DivisionView move(Table table) {
    return move(table, List.of(List.of(1), List.of(2)));
  }

  private DivisionView move(Table table, List<List<Integer>> parts) {
    DivisionView motion = divisions.move(table.second, table.provision, new Divisions.Draft(parts, 0));
    return divisions.determine(table.room.chair(), motion.id(), new Divisions.Operative(null));
  }

  private DivisionView now(Table table, DivisionView division) {
    return divisions.show(table.first, division.id());
  }

  /** In the Assembly it means that a vote is taken. */
  @Test
  void thatSomebodyObjectsToATextRejectsNothing() {
    for (String rule : List.of("consensus", "rough-consensus")) {
      Table table = plenary();
      BallotView closed = table.objectedTo(SubjectType.PROVISION, table.provision, rule);
      assertEquals(false, closed.outcome().orElseThrow().adopted(), rule);
      assertEquals(ProvisionStatus.DRAFT, table.text().status(), rule);
      table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
      assertEquals(ProvisionStatus.ADOPTED, table.text().status(), rule);
    }
  }

  @Test
  void underConsensusAnObjectorDoesNotLockTheTextForEver() {
    Table table = tables.under("consensus", BASE);
    table.objectedTo(SubjectType.PROVISION, table.provision, null);
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
    String again = table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null);
    voting.close(table.room.chair(), again);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  @Test
  void thatSomebodyObjectsToAnAmendmentLeadsToAVoteOnIt() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.objectedTo(SubjectType.AMENDMENT, ten.id(), "consensus");
    assertEquals(AmendmentStatus.TABLED, table.now(ten).status());
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.ADOPTED, table.now(ten).status());
  }

  /** The text would wait for it for ever. */
  @Test
  void whereTheBodyDecidesByConsensusAloneAnAmendmentThatFindsNoneIsSettled() {
    Table table = tables.under("consensus", BASE);
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.objectedTo(SubjectType.AMENDMENT, ten.id(), null);
    assertEquals(AmendmentStatus.REJECTED, table.now(ten).status());
    voting.close(table.room.chair(), table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null));
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** Rule 89: on objection the motion is voted on; and an objection makes no part fall out of the text. */
  @Test
  void thatSomebodyObjectsToADivisionOrAPartRejectsNeither() {
    Table table = plenary();
    DivisionView motion = move(table);
    divisions.object(table.first, motion.id());
    table.objectedTo(SubjectType.DIVISION, motion.id(), "consensus");
    assertEquals(DivisionStatus.OBJECTED, now(table, motion).status());
    table.decide(SubjectType.DIVISION, motion.id(), Choice.YES);
    assertEquals(DivisionStatus.CARRIED, now(table, motion).status());
    String part = motion.parts().get(0).id();
    table.objectedTo(SubjectType.PART, part, "consensus");
    table.decide(SubjectType.PART, part, Choice.YES);
    assertEquals("adopted", now(table, motion).parts().get(0).status().code());
  }

  @Test
  void thatSomebodyObjectsToReconsiderationLeavesTheDecisionAsItIs() {
    Table table = plenary();
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    String ballot = table.opened(Method.RECORDED, SubjectType.RECONSIDERATION, table.provision, null);
    voting.cast(table.second, ballot, Choice.NO);
    voting.close(table.room.chair(), ballot);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** Rule 84: a straw vote says nothing of whether a question is important. */
  @Test
  void aStrawVoteTakesNoMajorityAway() {
    Table table = plenary();
    table.preparedAs(SubjectType.PROVISION, table.provision, "budget");
    table.prepared(Method.INDICATIVE, SubjectType.PROVISION, table.provision, null, null);
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    String ballot = table.preparedAs(SubjectType.AMENDMENT, ten.id(), null).id();
    assertEquals(Optional.of("budget"), voting.open(table.room.chair(), ballot, Optional.empty(), Optional.empty()).terms().important());
  }

  /** Rule 81 asks for two thirds "at the same session". */
  @Test
  void inALaterRoundTheUsualMajorityReconsiders() {
    Table table = plenary();
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("two-thirds", table.preparedAs(SubjectType.RECONSIDERATION, table.provision, null).rule().name());
    table.nextRound();
    assertEquals("simple-majority", table.preparedAs(SubjectType.RECONSIDERATION, table.provision, null).rule().name());
    String first = table.prepared(SubjectType.RECONSIDERATION, table.provision);
    String second = table.prepared(SubjectType.RECONSIDERATION, table.provision);
    voting.open(table.room.chair(), first, Optional.empty(), Optional.empty());
    voting.cast(table.first, first, Choice.YES);
    voting.close(table.room.chair(), first);
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), second, Optional.empty(), Optional.empty())), "it was decided anew in this round");
    assertEquals("two-thirds", table.preparedAs(SubjectType.RECONSIDERATION, table.provision, null).rule().name());
  }

  /** Rule 81: what was on the table already in the same words is not put after it. */
  @Test
  void aProvisionInTheWordsOfARejectedOneIsNotPutAndNotTakenUp() {
    Table table = plenary();
    String twin = table.tabled(BASE);
    String withdrawn = table.tabled(BASE);
    withdrawals.withdraw(table.first, withdrawn);
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("provision-rejected-before", table.refusedToOpen(SubjectType.PROVISION, twin));
    assertEquals("provision-rejected-before", refused(() -> withdrawals.takeUp(table.second, withdrawn)));
    String reconsidered = table.opened(Method.RECORDED, SubjectType.RECONSIDERATION, table.provision, null);
    voting.cast(table.first, reconsidered, Choice.YES);
    voting.close(table.room.chair(), reconsidered);
    withdrawals.takeUp(table.second, withdrawn);
  }

  /** Rule 81: one vote decides on both, so that neither holds up the proposal. */
  @Test
  void anAmendmentThatComesToTheSameFallsWithTheOneThatWasRejected() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView same = table.amend(table.first, BASE.replace("thirty", "ten"));
    AmendmentView other = table.amend(table.first, BASE.replace("thirty", "twelve"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(same.id(), null), new Placed(other.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    assertEquals(List.of(AmendmentStatus.REJECTED, AmendmentStatus.REJECTED, AmendmentStatus.TABLED), List.of(table.now(ten).status(), table.now(same).status(), table.now(other).status()));
    table.decide(SubjectType.AMENDMENT, other.id(), Choice.NO);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
  }

  /** Rule 90: the rejection that another's adoption implies is not escaped by withdrawing in time. */
  @Test
  void anExcludedAmendmentIsNotTakenUpAfterItWasWithdrawn() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(twenty.id())), new Placed(twenty.id(), null)));
    amendments.withdraw(table.first, twenty.id());
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(twenty).status());
    assertEquals("amendment-rejected-before", refused(() -> amendments.takeUp(table.second, twenty.id())));
  }

  /** Rule 90: an adopted amendment would change the paragraphs, and the division that the body carried would lapse. */
  @Test
  void amendmentsComeBeforeTheMotionToDivide() {
    Table table = plenary();
    table.amend(table.second, BASE.replace("thirty", "ten"));
    DivisionView motion = move(table);
    divisions.object(table.first, motion.id());
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.DIVISION, motion.id()));
  }

  /** Rule 81: what fell out of a text comes back neither under a number of its own, nor written into another, nor put, nor taken up. */
  @Test
  void aRejectedPartDoesNotComeBackAsAProvision() {
    Table table = plenary();
    String waiting = table.tabled("A report is made.");
    String withdrawn = table.tabled("A report is made.");
    withdrawals.withdraw(table.first, withdrawn);
    String other = table.tabled("Other words.");
    DivisionView motion = move(table);
    table.decide(SubjectType.PART, motion.parts().get(0).id(), Choice.YES);
    table.decide(SubjectType.PART, motion.parts().get(1).id(), Choice.NO);
    assertEquals("part-rejected-before", refused(() -> table.tabled(table.second, "A report", "A report is made.")));
    assertEquals("part-rejected-before", refused(() -> table.revise(other, "A report is made.")));
    assertEquals("part-rejected-before", refused(() -> withdrawals.takeUp(table.second, withdrawn)));
    assertEquals("part-rejected-before", table.refusedToOpen(SubjectType.PROVISION, waiting));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    table.tabled("A report is made every year.");
  }

  /** Rule 81: two parts that fell do not come back as one. */
  @Test
  void partsThatFellDoNotComeBackTogether() {
    Table table = tables.under("un-plenary", "One.\n\nTwo.\n\nThree.");
    DivisionView motion = move(table, List.of(List.of(1), List.of(3)));
    table.decide(SubjectType.PART, motion.parts().get(0).id(), Choice.NO);
    table.decide(SubjectType.PART, motion.parts().get(1).id(), Choice.NO);
    assertEquals("part-rejected-before", refused(() -> table.tabled("One.\nThree.")));
    table.tabled("Two.\n\nThree.");
  }

  /** Rule 81: nor does the text as a rejected amendment would have had it. */
  @Test
  void aTextWithARejectedAmendmentInItDoesNotComeBackAsAProvision() {
    Table table = plenary();
    String ten = BASE.replace("thirty", "ten");
    String waiting = table.tabled(ten);
    String withdrawn = table.tabled(ten);
    withdrawals.withdraw(table.first, withdrawn);
    String other = table.tabled("Other words.");
    AmendmentView rejected = table.amend(table.second, ten);
    AmendmentView yearly = table.amend(table.second, BASE.replace("is made", "is made yearly"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(rejected.id(), null), new Placed(yearly.id(), null)));
    table.decide(SubjectType.AMENDMENT, rejected.id(), Choice.NO);
    assertEquals("amended-text-rejected-before", refused(() -> table.tabled(table.second, "In ten days", ten)));
    assertEquals("amended-text-rejected-before", refused(() -> table.revise(other, ten)));
    assertEquals("amended-text-rejected-before", refused(() -> withdrawals.takeUp(table.second, withdrawn)));
    assertEquals("amended-text-rejected-before", table.refusedToOpen(SubjectType.PROVISION, waiting));
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    String moved = ten.replace("is made", "is made yearly");
    assertEquals("amended-text-rejected-before", refused(() -> table.tabled(moved)), "in the text as it is now");
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, rejected.id(), Choice.YES);
    table.tabled(moved);
  }

  /** A text whose title alone was not changed is as free as it was. */
  @Test
  void aRejectedChangeOfTheTitleBarsNoText() {
    Table table = plenary();
    AmendmentView title = amendments.table(table.second, table.provision, new Amendments.Draft(1L, english("Another title"), null, null));
    table.decide(SubjectType.AMENDMENT, title.id(), Choice.NO);
    table.decide(SubjectType.PROVISION, table.tabled(BASE), Choice.YES);
  }

  /** Section 3: zero votes adopt nothing, and reject nothing. Whatever it was about is put again without being reconsidered. */
  @Test
  void whereNobodyVotedForOrAgainstNothingIsDecidedAndAllMayBePutAgain() {
    Table table = tables.under("un-committee", BASE);
    AmendmentView amendment = table.amend(table.second, "Parties consult each other each year.");
    assertUndecided(table, SubjectType.AMENDMENT, amendment.id());
    assertEquals(AmendmentStatus.TABLED, table.now(amendment).status());
    table.decide(SubjectType.AMENDMENT, amendment.id(), Choice.NO);
    DivisionView division = move(table);
    divisions.object(table.first, division.id());
    assertUndecided(table, SubjectType.DIVISION, division.id());
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    assertUndecided(table, SubjectType.PART, division.parts().get(0).id());
    division.parts().forEach(part -> table.decide(SubjectType.PART, part.id(), Choice.YES));
    assertUndecided(table, SubjectType.PROVISION, table.provision);
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** The chair opens a vote on it, a delegation abstains, and nobody else votes. */
  private void assertUndecided(Table table, SubjectType type, String id) {
    String ballot = table.opened(type, id);
    voting.cast(table.second, ballot, Choice.ABSTAIN);
    BallotView closed = voting.close(table.room.chair(), ballot);
    assertEquals("no-votes", closed.outcome().orElseThrow().code());
    assertFalse(closed.outcome().orElseThrow().decided());
  }

  /** Rule 81: what was taken up again in this round and fell with all its parts was rejected in this round. */
  @Test
  void whatFellByItsPartsAfterItWasTakenUpAgainNeedsTwoThirdsAgain() {
    Table table = plenary();
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    table.nextRound();
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    DivisionView division = move(table);
    division.parts().forEach(part -> table.decide(SubjectType.PART, part.id(), Choice.NO));
    assertEquals(ProvisionStatus.REJECTED, table.text().status());
    assertEquals("two-thirds", table.preparedAs(SubjectType.RECONSIDERATION, table.provision, null).rule().name());
  }

  /** In the Assembly an objection means that a vote is taken, also where the body adopts other rules before it is closed. */
  @Test
  void whatAnObjectionMeansIsAsItWasWhenItWasAskedFor() {
    Table table = plenary();
    AmendmentView amendment = table.amend(table.second, BASE.replace("thirty", "ten"));
    String ballot = table.opened(Method.NO_OBJECTION, SubjectType.AMENDMENT, amendment.id(), null);
    voting.cast(table.first, ballot, Choice.OBJECT);
    table.under("consensus");
    voting.close(table.room.chair(), ballot);
    assertEquals(AmendmentStatus.TABLED, table.now(amendment).status());
  }

  /** Rule 83: a vote in which nobody voted takes nothing away. */
  @Test
  void afterAVoteThatDecidedNothingATextMayStillBeImportant() {
    Table table = plenary();
    AmendmentView amendment = table.amend(table.second, BASE.replace("thirty", "ten"));
    assertUndecided(table, SubjectType.AMENDMENT, amendment.id());
    assertEquals("two-thirds", table.preparedAs(SubjectType.AMENDMENT, amendment.id(), "peace-and-security").rule().name());
    assertEquals("two-thirds", table.preparedAs(SubjectType.PROVISION, table.provision, "peace-and-security").rule().name());
  }
}
