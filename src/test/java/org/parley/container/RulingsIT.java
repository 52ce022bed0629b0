package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
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
import org.parley.provision.CompetingProposals;
import org.parley.provision.Divisions;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.OrderOfVoting.Placed;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.Provisions;
import org.parley.provision.Rulings;
import org.parley.provision.Withdrawals;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Voting;

/** What the chair rules out of order (General Assembly, rules 71, 81 and 90), and what warns of an amendment that undoes another. */
@ExtendWith(ArquillianExtension.class)
class RulingsIT {
  private static final String BASE = "Consultations are held within thirty days.\n\nA report is made.";
  private static final String TEN = BASE.replace("thirty", "ten");
  private static final Rulings.Reason REASON = new Rulings.Reason(english("It was decided already."));

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class, Tables.Table.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Rulings rulings;
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
  private CompetingProposals competing;
  @Inject
  private Withdrawals withdrawals;

  private Table table() {
    return tables.under("un-plenary", BASE);
  }

  private AmendmentView ruleOut(Table table, AmendmentView amendment) {
    return rulings.ruleOutAmendment(table.room.chair(), amendment.id(), REASON);
  }

  private ProvisionStatus of(Table table, String provision) {
    return provisions.show(table.first, provision).status();
  }

  @Test
  void anAmendmentOutOfOrderIsNotPutAndHoldsNothingUp() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView yearly = table.amend(table.second, BASE.replace("is made", "is made yearly"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(yearly.id(), null)));
    AmendmentView ruledOut = ruleOut(table, ten);
    assertEquals(AmendmentStatus.OUT_OF_ORDER, ruledOut.status());
    assertEquals(REASON.reason(), table.now(ten).ruling().orElseThrow().reason());
    assertEquals(table.room.chair().person(), table.now(ten).ruling().map(ruling -> ruling.by().id()));
    assertEquals("amendment-out-of-order", table.refusedToOpen(SubjectType.AMENDMENT, ten.id()));
    assertEquals("amendment-out-of-order", refused(() -> amendments.join(table.first, ten.id())));
    table.decide(SubjectType.AMENDMENT, yearly.id(), Choice.YES);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals("provision-decided", refused(() -> rulings.takeBackAmendment(table.room.chair(), ten.id())));
  }

  @Test
  void onlyTheChairRulesAndAReasonIsGiven() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    assertEquals("not-permitted", refused(() -> rulings.ruleOutAmendment(table.first, ten.id(), REASON)));
    assertEquals("not-permitted", refused(() -> rulings.ruleOutProvision(table.second, table.provision, REASON)));
    for (LocalizedText none : List.of(english(" "), english("x".repeat(2_001)))) {
      assertEquals("invalid", refused(() -> rulings.ruleOutAmendment(table.room.chair(), ten.id(), new Rulings.Reason(none))));
      assertEquals("invalid", refused(() -> rulings.ruleOutProvision(table.room.chair(), table.provision, new Rulings.Reason(none))));
    }
  }

  @Test
  void onceVotingHasBegunTheChairRulesNoMore() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView twenty = table.amend(table.second, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(twenty.id(), null)));
    ruleOut(table, twenty);
    table.opened(SubjectType.AMENDMENT, ten.id());
    assertEquals("voting-begun", refused(() -> ruleOut(table, ten)));
    assertEquals("voting-begun", refused(() -> rulings.takeBackAmendment(table.room.chair(), twenty.id())));
    assertEquals("voting-begun", refused(() -> rulings.ruleOutProvision(table.room.chair(), table.provision, REASON)));
  }

  /** Neither its sponsor nor another brings the same words round the ruling; other words are another proposal. */
  @Test
  void theWordsOfAnAmendmentOutOfOrderAreNotTabledTakenUpOrWrittenIn() {
    Table table = table();
    AmendmentView withdrawn = table.amend(table.second, TEN);
    amendments.withdraw(table.second, withdrawn.id());
    AmendmentView ten = table.amend(table.second, TEN);
    ruleOut(table, ten);
    assertEquals("amendment-out-of-order", refused(() -> amendments.withdraw(table.second, ten.id())));
    assertEquals("amendment-ruled-out-before", refused(() -> table.amend(table.second, TEN)));
    assertEquals("amendment-ruled-out-before", refused(() -> amendments.takeUp(table.first, withdrawn.id())));
    assertEquals("amendment-ruled-out-before", refused(() -> table.revise(TEN)));
    table.amend(table.second, BASE.replace("thirty", "twelve"));
  }

  /** It is not rejected: the text itself, and others of the same words that were on the table, are as free as before. */
  @Test
  void whatIsOutOfOrderSettlesNoOtherText() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView same = table.amend(table.first, TEN);
    ruleOut(table, ten);
    table.decide(SubjectType.AMENDMENT, same.id(), Choice.YES);
    assertEquals(TEN, table.text().text().forReader("en"));
    assertEquals("amendment-not-rejected", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
  }

  /** Rule 71: an appeal was carried. */
  @Test
  void aRulingIsTakenBackAndTheAmendmentWaitsForItsVote() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    assertEquals("not-out-of-order", refused(() -> rulings.takeBackAmendment(table.room.chair(), ten.id())));
    ruleOut(table, ten);
    AmendmentView again = rulings.takeBackAmendment(table.room.chair(), ten.id());
    assertEquals(AmendmentStatus.TABLED, again.status());
    assertEquals(Optional.empty(), again.ruling());
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(TEN, table.text().text().forReader("en"));
  }

  /** Rules 81 and 90: the body has decided in the meantime. */
  @Test
  void whatTheBodySettledMeanwhileDoesNotComeBackWithTheRuling() {
    Table rejected = table();
    AmendmentView ten = rejected.amend(rejected.second, TEN);
    AmendmentView same = rejected.amend(rejected.first, TEN);
    ruleOut(rejected, ten);
    rejected.decide(SubjectType.AMENDMENT, same.id(), Choice.NO);
    assertEquals(AmendmentStatus.OUT_OF_ORDER, rejected.now(ten).status());
    assertEquals("amendment-rejected-before", refused(() -> rulings.takeBackAmendment(rejected.room.chair(), ten.id())));
    Table excluded = table();
    AmendmentView first = excluded.amend(excluded.second, TEN);
    AmendmentView other = excluded.amend(excluded.first, BASE.replace("is made", "is made yearly"));
    order.fix(excluded.room.chair(), excluded.provision, List.of(new Placed(first.id(), List.of(other.id())), new Placed(other.id(), null)));
    ruleOut(excluded, other);
    excluded.decide(SubjectType.AMENDMENT, first.id(), Choice.YES);
    assertEquals(AmendmentStatus.OUT_OF_ORDER, excluded.now(other).status());
    assertEquals(AmendmentStatus.NOT_PUT, rulings.takeBackAmendment(excluded.room.chair(), other.id()).status());
  }

  /** Rule 81: two thirds decided that it be voted on. */
  @Test
  void whatTheBodyReconsideredIsNotRuledOut() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    assertEquals("voted-before", refused(() -> ruleOut(table, ten)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals("voted-before", refused(() -> rulings.ruleOutProvision(table.room.chair(), table.provision, REASON)), "it has been amended");
    Table reopened = table();
    reopened.decide(SubjectType.PROVISION, reopened.provision, Choice.YES);
    assertEquals("provision-decided", refused(() -> rulings.ruleOutProvision(reopened.room.chair(), reopened.provision, REASON)));
    reopened.decide(SubjectType.RECONSIDERATION, reopened.provision, Choice.YES);
    assertEquals("voted-before", refused(() -> rulings.ruleOutProvision(reopened.room.chair(), reopened.provision, REASON)));
  }

  @Test
  void aProvisionOutOfOrderIsNeitherAmendedNorDividedNorVotedOn() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    assertEquals(ProvisionStatus.OUT_OF_ORDER, rulings.ruleOutProvision(table.room.chair(), table.provision, REASON).status());
    assertEquals(REASON.reason(), table.text().ruling().orElseThrow().reason());
    assertEquals("provision-out-of-order", table.refusedToOpen(SubjectType.PROVISION, table.provision));
    assertEquals("provision-out-of-order", table.refusedToOpen(SubjectType.AMENDMENT, ten.id()));
    assertEquals("provision-out-of-order", refused(() -> table.amend(table.first, BASE.replace("thirty", "twenty"))));
    assertEquals("provision-out-of-order", refused(() -> divisions.move(table.second, table.provision, new Divisions.Draft(List.of(List.of(1)), 0))));
    assertEquals("provision-out-of-order", refused(() -> table.revise("Other words.")));
    assertEquals("provision-out-of-order", refused(() -> withdrawals.withdraw(table.first, table.provision)));
    assertEquals("provision-out-of-order", refused(() -> ruleOut(table, ten)));
    rulings.takeBackProvision(table.room.chair(), table.provision);
    assertEquals("not-out-of-order", refused(() -> rulings.takeBackProvision(table.room.chair(), table.provision)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  @Test
  void aProvisionOutOfOrderIsNotPlacedUnderSilenceAndOneUnderSilenceIsNotRuledOut() {
    Table table = table();
    String silence = silence(table);
    rulings.ruleOutProvision(table.room.chair(), table.provision, REASON);
    assertEquals("provision-out-of-order", refused(() -> voting.open(table.room.chair(), silence, Optional.empty(), Optional.empty())));
    rulings.takeBackProvision(table.room.chair(), table.provision);
    voting.open(table.room.chair(), silence, Optional.empty(), Optional.empty());
    assertEquals("under-silence", refused(() -> rulings.ruleOutProvision(table.room.chair(), table.provision, REASON)));
  }

  private String silence(Table table) {
    return voting.prepare(table.room.chair(), table.room.consultation().id(), new Voting.Draft(english("Shall it be so?"),
        new Voting.Subject(SubjectType.PROVISION, table.provision), Method.SILENCE, null, null, null, null, Instant.now().plus(Duration.ofHours(1)),
        "Asia/Almaty", null)).id();
  }

  @Test
  void theWordsOfAProvisionOutOfOrderAreNotTabledTakenUpOrWrittenElsewhere() {
    Table table = table();
    String waiting = table.tabled(BASE);
    String withdrawn = table.tabled(BASE);
    withdrawals.withdraw(table.first, withdrawn);
    String other = table.tabled("Other words.");
    rulings.ruleOutProvision(table.room.chair(), table.provision, REASON);
    assertEquals("provision-ruled-out-before", refused(() -> table.tabled(table.second, "Another title", BASE)));
    assertEquals("provision-ruled-out-before", refused(() -> withdrawals.takeUp(table.second, withdrawn)));
    assertEquals("provision-ruled-out-before", refused(() -> table.revise(other, BASE)));
    table.decide(SubjectType.PROVISION, waiting, Choice.NO);
    assertEquals("provision-rejected-before", refused(() -> rulings.takeBackProvision(table.room.chair(), table.provision)));
  }

  /** Rule 91: the proposals on the same question go on without it. */
  @Test
  void aCompetingProposalOutOfOrderHoldsUpNoneOfTheOthers() {
    Table table = table();
    String rival = table.tabled("Another way.");
    competing.order(table.room.chair(), table.room.consultation().id(), List.of(table.provision, rival));
    assertEquals("proposal-not-next", table.refusedToOpen(SubjectType.PROVISION, rival));
    rulings.ruleOutProvision(table.room.chair(), table.provision, REASON);
    table.decide(SubjectType.PROVISION, rival, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, of(table, rival));
  }

  /** For the chair, who alone can say that other words undo what was adopted. */
  @Test
  void anAmendmentNamesTheAdoptedOnesWhoseWordsItChanges() {
    Table table = table();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView before = table.amend(table.second, BASE.replace("thirty days", "sixty days"));
    AmendmentView elsewhere = table.amend(table.second, BASE.replace("is made", "is made yearly"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(before.id(), null), new Placed(elsewhere.id(), null)));
    assertEquals(List.of(), table.now(before).touchesAdopted());
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(List.of(1), table.now(before).touchesAdopted(), "tabled before it was adopted");
    assertEquals(List.of(), table.now(elsewhere).touchesAdopted());
    assertEquals(List.of(1), table.amend(table.first, 2, TEN.replace("within ten days", "in due time")).touchesAdopted(), "tabled after it");
    assertEquals(List.of(), table.amend(table.first, 2, TEN.replace("A report", "A full report")).touchesAdopted());
    assertEquals(List.of(1), amendments.list(table.first, table.provision).stream().filter(one -> one.number() == 2).findFirst().orElseThrow().touchesAdopted());
  }

  @Test
  void anAmendmentThatRestoresWhatAnAdoptedOneRemovedNamesIt() {
    Table table = table();
    String without = BASE.replace(" within thirty days", "");
    table.decide(SubjectType.AMENDMENT, table.amend(table.second, without).id(), Choice.YES);
    assertEquals(List.of(1), table.amend(table.first, 2, BASE.replace("thirty", "forty")).touchesAdopted());
  }
}
