package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.util.Arrays;
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
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.OrderOfVoting.Placed;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.Rulings;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;

/** What a vote on one amendment decides of others: those that it excludes (General Assembly, rule 90) and those that come to the same (ADR 0040). */
@ExtendWith(ArquillianExtension.class)
class AmendmentsTogetherIT {
  private static final String BASE = "Consultations are held within thirty days.\n\nA report is made.";
  private static final String TEN = BASE.replace("thirty", "ten");
  private static final String TWENTY = BASE.replace("thirty", "twenty");
  private static final String YEARLY = BASE.replace("is made", "is made yearly");
  private static final Rulings.Reason REASON = new Rulings.Reason(english("It was decided already."));

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class, Tables.Table.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Amendments amendments;
  @Inject
  private OrderOfVoting order;
  @Inject
  private Divisions divisions;
  @Inject
  private Rulings rulings;

  private Table plenary() {
    return tables.under("un-plenary", BASE);
  }

  private void inOrder(Table table, Placed... placed) {
    order.fix(table.room.chair(), table.provision, List.of(placed));
  }

  private static Placed placed(AmendmentView amendment, AmendmentView... excludes) {
    return new Placed(amendment.id(), Arrays.stream(excludes).map(AmendmentView::id).toList());
  }

  private static List<AmendmentStatus> statuses(Table table, AmendmentView... some) {
    return Arrays.stream(some).map(one -> table.now(one).status()).toList();
  }

  /** Rule 90: the rejection that adoption implies is not escaped by withdrawing before the order is fixed anew. */
  @Test
  void whatIsExcludedStaysSoWhileItIsWithdrawnThoughTheOrderIsFixedAnew() {
    for (boolean named : List.of(true, false)) {
      Table table = plenary();
      AmendmentView ten = table.amend(table.second, TEN);
      AmendmentView twenty = table.amend(table.first, TWENTY);
      inOrder(table, placed(ten, twenty), placed(twenty));
      amendments.withdraw(table.first, twenty.id());
      AmendmentView yearly = table.amend(table.first, YEARLY);
      inOrder(table, named ? placed(ten, twenty) : placed(ten), placed(yearly));
      assertEquals(List.of(twenty.id()), table.now(ten).excludes());
      table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
      assertEquals(AmendmentStatus.NOT_PUT, table.now(twenty).status());
      assertEquals("amendment-rejected-before", refused(() -> amendments.takeUp(table.second, twenty.id())));
    }
  }

  /** Nor by a ruling that is taken back later. */
  @Test
  void whatIsExcludedStaysSoWhileItIsOutOfOrderThoughTheOrderIsFixedAnew() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.first, TWENTY);
    inOrder(table, placed(ten, twenty), placed(twenty));
    rulings.ruleOutAmendment(table.room.chair(), twenty.id(), REASON);
    AmendmentView yearly = table.amend(table.first, YEARLY);
    inOrder(table, placed(yearly), placed(ten, twenty));
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    rulings.takeBackAmendment(table.room.chair(), twenty.id());
    assertEquals(AmendmentStatus.NOT_PUT, table.now(twenty).status());
  }

  /** The chair marks it also where it was withdrawn before: another may take it up. */
  @Test
  void whatWasWithdrawnIsExcludedToo() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.first, TWENTY);
    amendments.withdraw(table.first, twenty.id());
    inOrder(table, placed(ten, twenty));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(twenty).status());
  }

  /** What waits again is placed anew, and the chair says anew whether it is excluded. */
  @Test
  void whatWaitsAgainIsExcludedOnlyByWhatComesBeforeIt() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.first, TWENTY);
    inOrder(table, placed(ten, twenty), placed(twenty));
    amendments.withdraw(table.first, twenty.id());
    amendments.takeUp(table.second, twenty.id());
    assertEquals("invalid", refused(() -> inOrder(table, placed(twenty), placed(ten, twenty))));
    inOrder(table, placed(twenty), placed(ten));
    assertEquals(List.of(), table.now(ten).excludes());
  }

  /** ADR 0040: one vote has decided on both, also where it adopts. */
  @Test
  void anAmendmentWhoseWordsStandIsAdoptedWithItsEqual() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView same = table.amend(table.first, TEN);
    AmendmentView twenty = table.amend(table.first, TWENTY);
    inOrder(table, placed(ten), placed(same, twenty), placed(twenty));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(List.of(AmendmentStatus.ADOPTED, AmendmentStatus.ADOPTED, AmendmentStatus.NOT_PUT), statuses(table, ten, same, twenty),
        "what the equal excludes is excluded by the same words");
    assertEquals(Optional.of(2L), table.now(same).foldedVersion());
    assertEquals(2, table.text().version(), "nothing is written twice");
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  /** On words that stand in the text nobody votes, also where they are proposed on an earlier version. */
  @Test
  void whatStandsInTheTextIsNeitherTabledNorTakenUpAgain() {
    Table table = plenary();
    AmendmentView withdrawn = table.amend(table.first, TEN);
    amendments.withdraw(table.first, withdrawn.id());
    AmendmentView ten = table.amend(table.second, TEN);
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals("invalid", refused(() -> table.amend(table.first, TEN)));
    assertEquals("invalid", refused(() -> amendments.takeUp(table.second, withdrawn.id())));
    assertEquals(AmendmentStatus.WITHDRAWN, table.now(withdrawn).status());
    assertEquals("not-withdrawn", refused(() -> amendments.takeUp(table.second, ten.id())));
  }

  /** One that is in order again after its equal was adopted has nothing left to be voted on. */
  @Test
  void anAmendmentBackInOrderWhoseWordsStandIsAdopted() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView same = table.amend(table.first, TEN);
    inOrder(table, placed(ten), placed(same));
    rulings.ruleOutAmendment(table.room.chair(), same.id(), REASON);
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.OUT_OF_ORDER, table.now(same).status(), "a vote on its equal is none on the ruling");
    assertEquals(AmendmentStatus.ADOPTED, rulings.takeBackAmendment(table.room.chair(), same.id()).status());
    assertEquals(Optional.of(2L), table.now(same).foldedVersion());
  }

  /** Whichever amendments together brought its words into the text. */
  @Test
  void anAmendmentAllOfWhoseWordsStandByNowIsAdopted() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView yearly = table.amend(table.first, YEARLY);
    AmendmentView both = table.amend(table.first, YEARLY.replace("thirty", "ten"));
    inOrder(table, placed(ten), placed(yearly), placed(both));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(both).status());
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    assertEquals(AmendmentStatus.ADOPTED, table.now(both).status());
    assertEquals(Optional.of(3L), table.now(both).foldedVersion());
  }

  /** Where the chair has to give the words, they are given for both. */
  @Test
  void theChairsWordsStandForTheEqualToo() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.first, TWENTY);
    AmendmentView same = table.amend(table.second, TWENTY);
    inOrder(table, placed(ten), placed(twenty), placed(same));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(same).status());
    order.giveWords(table.room.chair(), twenty.id(), new OrderOfVoting.Resolution(null, english(BASE.replace("thirty", "ten to twenty"))));
    assertEquals(AmendmentStatus.ADOPTED, table.now(same).status());
    assertEquals(Optional.of(3L), table.now(same).foldedVersion());
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
  }

  /** What stands of it after votes on its parts is in the text already. */
  @Test
  void anAmendmentOfWhichOnlyAdoptedWordsAreLeftIsAdopted() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView both = table.amend(table.first, YEARLY.replace("thirty", "ten"));
    inOrder(table, placed(ten), placed(both));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    DivisionView motion = divisions.moveOfAmendment(table.second, both.id(), new Divisions.Draft(List.of(List.of(1), List.of(2)), null));
    table.decide(SubjectType.PART, motion.parts().get(0).id(), Choice.YES);
    table.decide(SubjectType.PART, motion.parts().get(1).id(), Choice.NO);
    assertEquals(AmendmentStatus.ADOPTED, table.now(both).status());
    assertEquals("done", divisions.show(table.first, motion.id()).status().code());
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
  }

  /** Rules 81 and 90: what adoption implies for one it implies for its equal, though the chair marked one alone. */
  @Test
  void theEqualOfWhatIsExcludedIsNotPutEither() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.first, TWENTY);
    AmendmentView same = table.amend(table.second, TWENTY);
    inOrder(table, placed(ten, twenty), placed(twenty), placed(same));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(List.of(AmendmentStatus.NOT_PUT, AmendmentStatus.NOT_PUT), statuses(table, twenty, same));
    assertEquals(Optional.of(ten.id()), table.now(same).excludedBy());
  }

  /** The same where it is excluded as a ruling on it is taken back. */
  @Test
  void theEqualOfWhatIsExcludedAfterARulingIsNotPutEither() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.first, TWENTY);
    AmendmentView same = table.amend(table.second, TWENTY);
    inOrder(table, placed(ten, twenty), placed(twenty), placed(same));
    rulings.ruleOutAmendment(table.room.chair(), twenty.id(), REASON);
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.TABLED, table.now(same).status());
    rulings.takeBackAmendment(table.room.chair(), twenty.id());
    assertEquals(List.of(AmendmentStatus.NOT_PUT, AmendmentStatus.NOT_PUT), statuses(table, twenty, same));
  }

  /** Rule 81: with what was adopted meanwhile it comes to what was rejected as a whole. */
  @Test
  void whatComesToARejectedAmendmentOnceAnotherIsAdoptedFalls() {
    Table table = plenary();
    AmendmentView both = table.amend(table.first, YEARLY.replace("thirty", "ten"));
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView yearly = table.amend(table.second, YEARLY);
    inOrder(table, placed(both), placed(ten), placed(yearly));
    table.decide(SubjectType.AMENDMENT, both.id(), Choice.NO);
    assertEquals(List.of(AmendmentStatus.TABLED, AmendmentStatus.TABLED), statuses(table, ten, yearly));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.REJECTED, table.now(yearly).status());
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
  }

  /** That the body takes one up again is decided; its equal that fell with it does not undo that. */
  @Test
  void whatTheBodyTookUpAgainDoesNotFallWithItsEqual() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView same = table.amend(table.first, TEN);
    AmendmentView yearly = table.amend(table.first, YEARLY);
    inOrder(table, placed(ten), placed(same), placed(yearly));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    inOrder(table, placed(yearly), placed(ten));
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    assertEquals(List.of(AmendmentStatus.TABLED, AmendmentStatus.REJECTED), statuses(table, ten, same));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(YEARLY.replace("thirty", "ten"), table.text().text().forReader("en"));
  }

  /** Where a division was broken off the text is as it was, and what was proposed to it then is as good as before. */
  @Test
  void anAmendmentToATextThatIsAsItWasAgainIsNotStale() {
    Table table = tables.under("consensus", BASE);
    DivisionView motion = divisions.move(table.second, table.provision, new Divisions.Draft(List.of(List.of(1), List.of(2)), 0));
    divisions.determine(table.room.chair(), motion.id(), new Divisions.Operative(null));
    table.decide(SubjectType.PART, motion.parts().get(0).id(), Choice.YES);
    table.decide(SubjectType.PART, motion.parts().get(1).id(), Choice.NO);
    table.objectedTo(SubjectType.PROVISION, table.provision, null);
    assertEquals(List.of(3L, BASE), List.of(table.text().version(), table.text().text().forReader("en")));
    AmendmentView yearly = table.amend(table.second, 1, YEARLY);
    assertFalse(yearly.stale());
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    assertEquals(YEARLY, table.text().text().forReader("en"));
    assertEquals(Optional.of(4L), table.now(yearly).foldedVersion());
  }

  /** Rules 88 and 90: what the sponsor takes into the text nobody has voted on, whatever else is. */
  @Test
  void anAmendmentThatTheSponsorTookUpIsNotAdoptedWithAnother() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.second, TWENTY);
    table.revise(TEN);
    rulings.ruleOutAmendment(table.room.chair(), twenty.id(), REASON);
    rulings.takeBackAmendment(table.room.chair(), twenty.id());
    assertEquals(List.of(AmendmentStatus.TABLED, AmendmentStatus.TABLED), statuses(table, ten, twenty));
    amendments.withdraw(table.second, twenty.id());
    AmendmentView yearly = table.amend(table.first, YEARLY.replace("thirty", "ten"));
    inOrder(table, placed(yearly), placed(ten));
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    assertEquals(List.of(AmendmentStatus.TABLED, AmendmentStatus.ADOPTED), statuses(table, ten, yearly));
  }

  /** Its words were adopted in another's shape meanwhile: on these nobody votes any more. */
  @Test
  void whatIsReconsideredAndStandsInTheTextByAnotherVoteIsAdopted() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView both = table.amend(table.first, YEARLY.replace("thirty", "ten"));
    inOrder(table, placed(ten), placed(both));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT, both.id(), Choice.YES);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.ADOPTED, table.now(ten).status());
    assertEquals(2L, table.text().version());
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
  }
}
