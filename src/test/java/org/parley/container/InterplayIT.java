package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.util.List;
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
import org.parley.provision.Provisions;
import org.parley.provision.Rulings;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;

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
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class, Tables.Table.class);
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
}
