package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Delegations;
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
import org.parley.provision.Provisions;
import org.parley.provision.Rulings;
import org.parley.provision.Withdrawals;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Voting;

/** Division beside reconsideration, amendment and ruling: what one decided the others leave as it is, and each state has an exit (General Assembly, rules 81, 88, 89 and 90). */
@ExtendWith(ArquillianExtension.class)
class InterplayIT {
  private static final String FIRST = "Consultations are held within thirty days.";
  private static final String SECOND = "A report is made.";
  private static final String THIRD = "A secretariat is set up.";
  private static final String BASE = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
  private static final String TEN = BASE.replace("thirty", "ten");
  private static final String TEN_AND_YEARLY = TEN.replace("A report", "A yearly report");

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Provisions provisions;
  @Inject
  private Amendments amendments;
  @Inject
  private OrderOfVoting order;
  @Inject
  private Divisions divisions;
  @Inject
  private Rulings rulings;
  @Inject
  private Withdrawals withdrawals;
  @Inject
  private Voting voting;
  @Inject
  private Delegations delegations;
  @Inject
  private Ledger ledger;

  private DivisionView divided(Table table, String provision, Integer... paragraphs) {
    DivisionView motion = divisions.move(table.second, provision, new Divisions.Draft(each(paragraphs), 0));
    return divisions.determine(table.room.chair(), motion.id(), new Divisions.Operative(null));
  }

  private DivisionView divided(Table table, AmendmentView amendment, Integer... changes) {
    return divisions.moveOfAmendment(table.first, amendment.id(), new Divisions.Draft(each(changes), null));
  }

  private static List<List<Integer>> each(Integer... pieces) {
    return List.of(pieces).stream().map(List::of).toList();
  }

  private void decideParts(Table table, DivisionView division, Choice... choices) {
    for (int i = 0; i < choices.length; i++) {
      table.decide(SubjectType.PART, division.parts().get(i).id(), choices[i]);
    }
  }

  private DivisionStatus now(Table table, DivisionView division) {
    return divisions.show(table.first, division.id()).status();
  }

  private AmendmentView rejected(Table table, String text) {
    AmendmentView amendment = table.amend(table.second, text);
    table.decide(SubjectType.AMENDMENT, amendment.id(), Choice.NO);
    return amendment;
  }

  private void fix(Table table, Placed... places) {
    order.fix(table.room.chair(), table.provision, List.of(places));
  }

  private static Placed placed(AmendmentView amendment, AmendmentView... excluded) {
    return new Placed(amendment.id(), List.of(excluded).stream().map(AmendmentView::id).toList());
  }

  /** Rule 88: it would wait for its place in an order that nobody fixes between the votes. */
  @Test
  void anAmendmentIsNotReconsideredBetweenVotesOnThePartsOfAnother() {
    Table table = tables.under("un-plenary", BASE);
    AmendmentView ten = rejected(table, TEN);
    AmendmentView other = table.amend(table.second, BASE.replace("A report", "A yearly report").replace("A secretariat", "A small secretariat"));
    DivisionView division = divided(table, other, 1, 2);
    decideParts(table, division, Choice.YES);
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    table.decide(SubjectType.PART, division.parts().get(1).id(), Choice.NO);
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    table.decide(SubjectType.AMENDMENT, other.id(), Choice.YES);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(ten).status());
  }

  /** Rule 88: the new words would make the division lapse, and what was rejected would be adopted with the whole. */
  @Test
  void anAmendmentIsNotReconsideredBetweenVotesOnThePartsOfTheText() {
    Table table = tables.under("un-plenary", BASE);
    AmendmentView ten = rejected(table, TEN);
    DivisionView division = divided(table, table.provision, 2, 3);
    decideParts(table, division, Choice.NO);
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    table.decide(SubjectType.PART, division.parts().get(1).id(), Choice.YES);
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, ten.id()), "between the parts and the whole");
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(FIRST + "\n\n" + THIRD, table.text().text().forReader("en"));
    assertEquals(DivisionStatus.DONE, now(table, division));
  }

  @Test
  void aDivisionThatLapsedHoldsNothingUpAndEndsWithTheWhole() {
    Table table = tables.set(BASE);
    AmendmentView ten = table.amend(table.second, TEN);
    DivisionView division = divided(table, table.provision, 2);
    ledger.change("update division set status = 'carried' where id = ?1", division.id());
    ledger.change("update division_part set status = 'rejected' where division_id = ?1", division.id());
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(DivisionStatus.LAPSED, now(table, division));
    AmendmentView yearly = table.amend(table.second, 2, TEN_AND_YEARLY);
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(0, ledger.count("select count(*) from division where id = ?1 and status = 'carried'", division.id()));
    assertEquals(DivisionStatus.LAPSED, now(table, division));
  }

  /** Everything else waits for them. */
  @Test
  void theChairGivesWordsAlsoWhereTheTextIsDivided() {
    Table table = tables.set(BASE);
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.second, BASE.replace("thirty", "twenty"));
    DivisionView division = divided(table, table.provision, 2);
    fix(table, placed(ten), placed(twenty));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    ledger.change("update division set status = 'parts-voted' where id = ?1", division.id());
    order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english(BASE.replace("thirty", "fifteen"))));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(DivisionStatus.DONE, now(table, division));
  }

  /** The body made these words; who would be told that they fell elsewhere could not leave. */
  @Test
  void whatStandsAfterDivisionIsPutWhateverFellElsewhere() {
    Table table = tables.set(FIRST + "\n\n" + SECOND);
    String other = table.tabled(table.second, "Other", BASE);
    decideParts(table, divided(table, other, 1, 2), Choice.NO, Choice.YES);
    decideParts(table, divided(table, table.provision, 2), Choice.NO);
    assertEquals(FIRST, table.text().text().forReader("en"));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** Rule 81: nor would division be a way round reconsideration. */
  @Test
  void aTextInTheWordsOfARejectedOneIsNotDividedEither() {
    Table table = tables.set(BASE);
    String same = table.tabled(table.second, "Other", BASE);
    DivisionView division = divided(table, same, 2);
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("provision-rejected-before", table.refusedToOpen(SubjectType.DIVISION, division.id()));
    assertEquals("provision-rejected-before", table.refusedToOpen(SubjectType.PART, division.parts().get(0).id()));
  }

  /** Rule 81: the text could neither be put nor withdrawn nor revised then. */
  @Test
  void anAmendmentDoesNotMakeOfATextWhatWasRejectedElsewhere() {
    Table table = tables.set(BASE);
    String other = table.tabled(table.second, "Other", TEN);
    AmendmentView early = table.amend(table.second, TEN);
    amendments.withdraw(table.second, early.id());
    table.decide(SubjectType.PROVISION, other, Choice.NO);
    assertEquals("provision-rejected-before", refused(() -> table.amend(table.second, TEN)));
    assertEquals("provision-rejected-before", refused(() -> amendments.takeUp(table.first, early.id())));
    assertEquals(AmendmentStatus.TABLED, table.amend(table.second, TEN_AND_YEARLY).status());
  }

  /** Rule 90: what implied the rejection of the other may have fallen. */
  @Test
  void anAmendmentOfWhichSomethingFellExcludesOnlyWhatTheChairNamesAnew() {
    for (boolean anew : List.of(false, true)) {
      Table table = tables.set(BASE);
      AmendmentView both = table.amend(table.second, TEN_AND_YEARLY);
      AmendmentView twenty = table.amend(table.second, BASE.replace("thirty", "twenty"));
      fix(table, placed(both, twenty), placed(twenty));
      DivisionView division = divided(table, both, 1, 2);
      table.decide(SubjectType.PART, division.parts().get(0).id(), Choice.NO);
      assertEquals("voting-begun", refused(() -> fix(table, placed(both), placed(twenty))), "between the parts");
      table.decide(SubjectType.PART, division.parts().get(1).id(), Choice.YES);
      assertEquals(List.of(), table.now(both).excludes());
      assertEquals("voting-begun", refused(() -> fix(table, placed(twenty), placed(both))), "its turn has come");
      if (anew) {
        fix(table, placed(both, twenty), placed(twenty));
      }
      table.decide(SubjectType.AMENDMENT, both.id(), Choice.YES);
      assertEquals(anew ? AmendmentStatus.NOT_PUT : AmendmentStatus.TABLED, table.now(twenty).status());
    }
  }

  /** Rule 81: two thirds would be asked for to take it up again, and half of a trifle beside it is none. */
  @Test
  void whatStandsOfAnAmendmentFallsWithTheRejectedOneToWhichItComes() {
    Table table = tables.set(BASE);
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView both = table.amend(table.second, TEN_AND_YEARLY);
    fix(table, placed(ten), placed(both));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    DivisionView division = divided(table, both, 1, 2);
    decideParts(table, division, Choice.YES, Choice.NO);
    assertEquals(AmendmentStatus.REJECTED, table.now(both).status());
    assertEquals(TEN, table.now(both).text().forReader("en"));
    assertEquals(DivisionStatus.DONE, now(table, division));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(BASE, table.text().text().forReader("en"));
  }

  /** Rule 71: nor does it come round the chair's ruling; it comes back as that does. */
  @Test
  void whatStandsOfAnAmendmentIsOutOfOrderWithTheOneToWhichItComes() {
    Table table = tables.set(BASE);
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView both = table.amend(table.second, TEN_AND_YEARLY);
    rulings.ruleOutAmendment(table.room.chair(), ten.id(), new Rulings.Reason(english("It undoes what was decided.")));
    DivisionView division = divided(table, both, 1, 2);
    decideParts(table, division, Choice.YES, Choice.NO);
    assertEquals(AmendmentStatus.OUT_OF_ORDER, table.now(both).status());
    assertEquals("It undoes what was decided.", table.now(both).ruling().orElseThrow().reason().forReader("en"));
    assertEquals(DivisionStatus.DONE, now(table, division));
    assertEquals(AmendmentStatus.TABLED, rulings.takeBackAmendment(table.room.chair(), both.id()).status());
    table.decide(SubjectType.AMENDMENT, both.id(), Choice.YES);
    assertEquals(TEN, table.text().text().forReader("en"));
  }

  /** Nothing else than consensus decides there, and the text would wait for it for ever. */
  @Test
  void underConsensusAnObjectionRejectsTheMotionToDivide() {
    Table table = tables.under("consensus", BASE);
    DivisionView division = divided(table, table.provision, 2);
    divisions.object(table.first, division.id());
    table.objectedTo(SubjectType.DIVISION, division.id(), null);
    assertEquals(DivisionStatus.REJECTED, now(table, division));
    voting.close(table.room.chair(), table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null));
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  @Test
  void underConsensusAnObjectionToAPartEndsTheDivision() {
    Table table = tables.under("consensus", BASE);
    DivisionView division = divided(table, table.provision, 2, 3);
    decideParts(table, division, Choice.NO);
    table.objectedTo(SubjectType.PART, division.parts().get(1).id(), null);
    assertEquals("ended", now(table, division).code());
    assertEquals(BASE, table.text().text().forReader("en"));
    assertEquals(ProvisionStatus.DRAFT, table.text().status());
    table.tabled(table.second, "Other", SECOND);
    AmendmentView ten = table.amend(table.second, TEN);
    voting.close(table.room.chair(), table.opened(Method.NO_OBJECTION, SubjectType.AMENDMENT, ten.id(), null));
    voting.close(table.room.chair(), table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null));
    assertEquals(TEN, table.text().text().forReader("en"));
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** Nothing was adopted, so nothing fell. */
  @Test
  void underConsensusAnObjectionToWhatStandsBringsTheTextBackAsItWas() {
    Table table = tables.under("consensus", BASE);
    DivisionView division = divided(table, table.provision, 2, 3);
    decideParts(table, division, Choice.NO, Choice.YES);
    assertEquals(FIRST + "\n\n" + THIRD, table.text().text().forReader("en"));
    table.objectedTo(SubjectType.PROVISION, table.provision, null);
    assertEquals("ended", now(table, division).code());
    assertEquals(BASE, table.text().text().forReader("en"));
    assertEquals(List.of(BASE, FIRST + "\n\n" + THIRD, BASE),
        provisions.versions(table.first, table.provision, 0, 10).stream().map(one -> one.text().forReader("en")).toList());
    table.tabled(table.second, "Other", SECOND);
    divided(table, table.provision, 2);
    assertEquals(4, table.revise(TEN).version());
  }

  @Test
  void underConsensusAnObjectionToAPartOfAnAmendmentRejectsTheAmendment() {
    Table table = tables.under("consensus", BASE);
    AmendmentView both = table.amend(table.second, TEN_AND_YEARLY);
    DivisionView division = divided(table, both, 1, 2);
    decideParts(table, division, Choice.YES);
    table.objectedTo(SubjectType.PART, division.parts().get(1).id(), null);
    assertEquals(AmendmentStatus.REJECTED, table.now(both).status());
    assertEquals(DivisionStatus.DONE, now(table, division));
    voting.close(table.room.chair(), table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null));
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  @Test
  void whoIsSuspendedMayWithdrawAMotion() {
    Table table = tables.set(BASE);
    DivisionView division = divided(table, table.provision, 2);
    delegations.change(Callers.administrator(), table.room.consultation().id(), "TWO", new Delegations.Change(null, null, true, null, null, null), OptionalLong.empty());
    assertEquals(DivisionStatus.WITHDRAWN, divisions.withdraw(table.second, division.id()).status());
  }

  /** Rule 88: whoever carried the motion has begun to vote on the text. */
  @Test
  void aMotionThatWasCarriedByVoteHasBegunTheVotingOnTheText() {
    Table table = tables.under("un-plenary", BASE);
    AmendmentView rejected = rejected(table, TEN_AND_YEARLY);
    DivisionView division = divided(table, table.provision, 2, 3);
    divisions.object(table.first, division.id());
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    assertEquals("voting-begun", refused(() -> table.revise(TEN)));
    assertEquals("voting-begun", refused(() -> withdrawals.withdraw(table.first, table.provision)));
    assertEquals("voting-begun", refused(() -> table.amend(table.second, TEN)));
    assertEquals("voting-begun", refused(() -> rulings.ruleOutProvision(table.room.chair(), table.provision, new Rulings.Reason(english("Too late.")))));
    assertEquals("voting-begun", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, rejected.id()));
    String part = division.parts().get(0).id();
    voting.close(table.room.chair(), table.opened(SubjectType.PART, part));
    decideParts(table, division, Choice.NO, Choice.YES);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(FIRST + "\n\n" + THIRD, table.text().text().forReader("en"));
  }

  /** The chair's statement that nobody objected is no vote. */
  @Test
  void aMotionThatWasNotVotedOnBeginsNothingBeforeItsFirstPartIsDecided() {
    Table table = tables.set(BASE);
    DivisionView division = divided(table, table.provision, 2, 3);
    voting.close(table.room.chair(), table.opened(SubjectType.PART, division.parts().get(0).id()));
    assertEquals(DivisionStatus.CARRIED, now(table, division));
    assertEquals(2, table.revise(TEN).version());
    assertEquals(DivisionStatus.LAPSED, now(table, division));
  }

  /** Rule 88: nothing was adopted, so nothing falls; the text is taken up in the next round. */
  @Test
  void aDivisionWhosePartsWereNotAllVotedOnEndsWithItsRound() {
    Table table = tables.under("un-plenary", BASE);
    DivisionView division = divided(table, table.provision, 2, 3);
    divisions.object(table.first, division.id());
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    decideParts(table, division, Choice.NO);
    table.nextRound();
    assertEquals("ended", now(table, division).code());
    assertEquals(BASE, table.text().text().forReader("en"));
    table.tabled(table.second, "Other", SECOND);
    assertEquals(2, table.revise(TEN).version());
    decideParts(table, divided(table, table.provision, 2), Choice.YES);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(TEN, table.text().text().forReader("en"));
  }

  @Test
  void aDividedAmendmentWaitsUndividedInTheNextRound() {
    Table table = tables.under("un-plenary", BASE);
    AmendmentView both = table.amend(table.second, TEN_AND_YEARLY);
    DivisionView division = divided(table, both, 1, 2);
    decideParts(table, division, Choice.NO);
    table.nextRound();
    assertEquals("ended", now(table, division).code());
    table.decide(SubjectType.AMENDMENT, both.id(), Choice.YES);
    assertEquals(TEN_AND_YEARLY, table.text().text().forReader("en"));
  }

  /** All that is left is the vote on the whole, and it comes first. */
  @Test
  void whatStandsAfterAllPartsIsPutInTheNextRound() {
    Table table = tables.under("un-plenary", BASE);
    DivisionView division = divided(table, table.provision, 2, 3);
    decideParts(table, division, Choice.NO, Choice.YES);
    table.nextRound();
    assertEquals(DivisionStatus.PARTS_VOTED, now(table, division));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(FIRST + "\n\n" + THIRD, table.text().text().forReader("en"));
  }

  /** Rule 80: who takes up a text takes up no motion on it, least of all one to which nobody could object any more. */
  @Test
  void aMotionLapsesWithTheTextThatIsWithdrawn() {
    Table table = tables.set(BASE);
    DivisionView division = divided(table, table.provision, 2, 3);
    voting.close(table.room.chair(), table.opened(SubjectType.PART, division.parts().get(0).id()));
    assertEquals(DivisionStatus.CARRIED, now(table, division));
    withdrawals.withdraw(table.first, table.provision);
    assertEquals(DivisionStatus.LAPSED, now(table, division));
    withdrawals.takeUp(table.second, table.provision);
    assertEquals(DivisionStatus.LAPSED, now(table, division));
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(BASE, table.text().text().forReader("en"));
  }

  @Test
  void noMotionIsMovedOnOnATextThatIsNoDraft() {
    Table table = tables.set(BASE);
    DivisionView division = divided(table, table.provision, 2);
    rulings.ruleOutProvision(table.room.chair(), table.provision, new Rulings.Reason(english("It was decided already.")));
    assertEquals("provision-out-of-order", refused(() -> divisions.object(table.first, division.id())));
    assertEquals("provision-out-of-order", refused(() -> divisions.determine(table.room.chair(), division.id(), new Divisions.Operative(1))));
    assertEquals("provision-out-of-order", refused(() -> divisions.withdraw(table.second, division.id())));
    rulings.takeBackProvision(table.room.chair(), table.provision);
    assertEquals(DivisionStatus.OBJECTED, divisions.object(table.first, division.id()).status());
  }
}
