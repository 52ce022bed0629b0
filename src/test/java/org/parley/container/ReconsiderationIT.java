package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.container.Tables.english;
import static org.parley.container.Tables.refused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.parley.provision.Provisions;
import org.parley.provision.Withdrawals;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Rules;
import org.parley.voting.Voting;

/** By which majority what was decided is taken up again, and what that leaves as it was (General Assembly, rules 80 and 81). */
@ExtendWith(ArquillianExtension.class)
class ReconsiderationIT {
  private static final String BASE = "Consultations are held within thirty days.\n\nA report is made.";

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class, Tables.Table.class);
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
  private Provisions provisions;
  @Inject
  private Withdrawals withdrawals;

  private Table plenary() {
    return tables.under("un-plenary", BASE);
  }

  private static String majority(Table table, SubjectType type, String id) {
    return table.preparedAs(type, id, null).rule().name();
  }

  /** Each paragraph named is a part, on which the first delegation votes. */
  private void divided(Table table, List<Integer> paragraphs, Choice... votes) {
    DivisionView motion = divisions.move(table.second, table.provision, new Divisions.Draft(paragraphs.stream().map(List::of).toList(), 0));
    divisions.determine(table.room.chair(), motion.id(), new Divisions.Operative(null));
    for (int i = 0; i < votes.length; i++) {
      table.decide(SubjectType.PART, motion.parts().get(i).id(), votes[i]);
    }
  }

  private void allPartsFall(Table table) {
    divided(table, List.of(1, 2), Choice.NO, Choice.NO);
    assertEquals(ProvisionStatus.REJECTED, table.text().status());
  }

  /** Rule 81: that somebody objected to it in an earlier round decided nothing then. */
  @Test
  void whatWasOnlyObjectedToInAnEarlierRoundAndIsExcludedInThisOneNeedsTwoThirds() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.objectedTo(SubjectType.AMENDMENT, ten.id(), "consensus");
    table.nextRound();
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(twenty.id(), List.of(ten.id())), new Placed(ten.id(), null)));
    table.decide(SubjectType.AMENDMENT, twenty.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(ten).status());
    assertEquals("two-thirds", majority(table, SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
  }

  @Test
  void aTextOnlyObjectedToInAnEarlierRoundWhosePartsFallInThisOneNeedsTwoThirds() {
    Table table = plenary();
    table.objectedTo(SubjectType.PROVISION, table.provision, "consensus");
    table.nextRound();
    allPartsFall(table);
    assertEquals("two-thirds", majority(table, SubjectType.RECONSIDERATION, table.provision));
  }

  @Test
  void aTextOnWhichSilenceWasBrokenInAnEarlierRoundAndWhosePartsFallInThisOneNeedsTwoThirds() {
    Table table = plenary();
    String silence = voting.prepare(table.room.chair(), table.room.consultation().id(), new Voting.Draft(english("Does anybody object?"),
        new Voting.Subject(SubjectType.PROVISION, table.provision), Method.SILENCE, null, null, null, null, Instant.now().plus(1, ChronoUnit.DAYS), null, null)).id();
    voting.open(table.room.chair(), silence, Optional.empty(), Optional.empty());
    voting.cast(table.second, silence, Choice.OBJECT);
    table.nextRound();
    allPartsFall(table);
    assertEquals("two-thirds", majority(table, SubjectType.RECONSIDERATION, table.provision));
  }

  /** Rule 81: the vote of the earlier round was reconsidered in it; what stands now was decided by votes on parts. */
  @Test
  void aTextThatWasReconsideredInAnEarlierRoundAndWhosePartsFallInThisOneNeedsTwoThirds() {
    Table table = plenary();
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    table.nextRound();
    allPartsFall(table);
    BallotView put = table.preparedAs(SubjectType.RECONSIDERATION, table.provision, null);
    assertEquals("two-thirds", put.rule().name());
    assertEquals("two-thirds", voting.open(table.room.chair(), put.id(), Optional.empty(), Optional.empty()).rule().name());
  }

  /** Nor does the equal of what was rejected count as voted on, be it in a later round. */
  @Test
  void whatFellWithItsEqualNeedsTwoThirdsAndTheOneVotedOnTheUsualMajorityInALaterRound() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView same = table.amend(table.first, BASE.replace("thirty", "ten"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(same.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    assertEquals("two-thirds", majority(table, SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    table.nextRound();
    assertEquals("simple-majority", majority(table, SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    assertEquals("two-thirds", majority(table, SubjectType.AMENDMENT_RECONSIDERATION, same.id()));
  }

  /** Nor is an objection a vote, where nothing but consensus decides and the amendment is rejected with it (ADR 0040). */
  @Test
  void anAmendmentRejectedSinceNoConsensusWasFoundNeedsTwoThirdsAlsoInALaterRound() {
    Table table = plenary();
    table.decidedBy(Rules.CONSENSUS);
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.second, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(twenty.id(), null)));
    table.objectedTo(SubjectType.AMENDMENT, ten.id(), null);
    String recorded = table.opened(Method.RECORDED, SubjectType.AMENDMENT, twenty.id(), null);
    voting.cast(table.first, recorded, Choice.NO);
    voting.close(table.room.chair(), recorded);
    assertEquals(List.of(AmendmentStatus.REJECTED, AmendmentStatus.REJECTED), List.of(table.now(ten).status(), table.now(twenty).status()));
    table.nextRound();
    assertEquals("two-thirds", majority(table, SubjectType.AMENDMENT_RECONSIDERATION, ten.id()));
    assertEquals("two-thirds", majority(table, SubjectType.AMENDMENT_RECONSIDERATION, twenty.id()));
  }

  /** Consensus that was found decides: it is the body's own decision on the text. */
  @Test
  void whatWasAdoptedWithoutObjectionInAnEarlierRoundNeedsTheUsualMajority() {
    Table table = plenary();
    voting.close(table.room.chair(), table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, "consensus"));
    assertEquals("two-thirds", majority(table, SubjectType.RECONSIDERATION, table.provision));
    table.nextRound();
    assertEquals("simple-majority", majority(table, SubjectType.RECONSIDERATION, table.provision));
  }

  /** Rule 80 lets a sponsor withdraw before voting has begun; on what is taken up again it had. */
  @Test
  void whatTheBodyTakesUpAgainItsSponsorDoesNotWithdraw() {
    Table table = plenary();
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, ten.id(), Choice.YES);
    assertEquals("voted-before", refused(() -> amendments.withdraw(table.second, ten.id())));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    assertEquals("voted-before", refused(() -> withdrawals.withdraw(table.first, table.provision)));
  }

  /** Rule 81: the vote on a part is not reconsidered with the vote on the whole. */
  @Test
  void aPartThatFellDoesNotComeBackByThePenOfTheSponsor() {
    Table table = plenary();
    divided(table, List.of(1, 2), Choice.YES, Choice.NO);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    assertEquals("part-rejected-before", refused(() -> table.revise(BASE)));
    assertEquals("part-rejected-before", refused(() -> table.revise(BASE.replace("\n\n", "\n\n\n"))), "paragraphs are what is compared");
    table.revise("Consultations are held within forty days.");
    assertEquals("part-rejected-before", refused(() -> table.revise(BASE)), "in steps neither");
    assertEquals("part-rejected-before", refused(() -> table.revise(BASE.replace("thirty", "forty"))), "nor with other words beside it");
    table.revise("Consultations are held within forty days.\n\nA report is made every year.");
  }

  /** Nor one of several. */
  @Test
  void oneOfThePartsThatFellDoesNotComeBackByThePenOfTheSponsor() {
    Table table = tables.under("un-plenary", "One.\n\nTwo.\n\nThree.");
    divided(table, List.of(1, 3), Choice.NO, Choice.NO);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    assertEquals("part-rejected-before", refused(() -> table.revise("One.\n\nTwo.")));
    assertEquals("part-rejected-before", refused(() -> table.revise("Two.\n\nThree.")));
  }

  /** Whichever the language in which it does. */
  @Test
  void aPartThatFellDoesNotComeBackInOneOfTheLanguages() {
    Table table = plenary();
    divided(table, List.of(1, 2), Choice.YES, Choice.NO);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    LocalizedText both = new LocalizedText(Map.of("en", BASE, "ru", "Консультации проводятся."));
    assertEquals("part-rejected-before", refused(() -> provisions.revise(table.first, table.provision,
        new Provisions.Revision(english("Consultations"), both, null), OptionalLong.of(table.text().version()))));
  }

  /** Where nothing operative was left nothing was dropped, and the whole is what the body takes up again. */
  @Test
  void aTextRejectedWithItsPartsIsWrittenAsItWasOnceItIsTakenUpAgain() {
    Table table = plenary();
    DivisionView motion = divisions.move(table.second, table.provision, new Divisions.Draft(List.of(List.of(2)), 1));
    divisions.determine(table.room.chair(), motion.id(), new Divisions.Operative(null));
    table.decide(SubjectType.PART, motion.parts().get(0).id(), Choice.NO);
    assertEquals(ProvisionStatus.REJECTED, table.text().status());
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    table.revise("Other words.");
    table.revise(BASE);
  }

  /** Where two amendments conflict, everything on the text waits for the chair's words (ADR 0019). */
  @Test
  void anAmendmentIsNotTakenUpAgainWhileTheChairsWordsAreMissing() {
    Table table = plenary();
    AmendmentView report = table.amend(table.second, BASE.replace("is made", "is written"));
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twelve = table.amend(table.first, BASE.replace("thirty", "twelve"));
    order.fix(table.room.chair(), table.provision,
        List.of(new Placed(report.id(), null), new Placed(ten.id(), null), new Placed(twelve.id(), null)));
    table.decide(SubjectType.AMENDMENT, report.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    table.decide(SubjectType.AMENDMENT, twelve.id(), Choice.YES);
    assertEquals("words-missing", table.refusedToOpen(SubjectType.AMENDMENT_RECONSIDERATION, report.id()));
    order.giveWords(table.room.chair(), twelve.id(), new OrderOfVoting.Resolution(null, english(BASE.replace("thirty", "eleven"))));
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, report.id(), Choice.YES);
  }
}
