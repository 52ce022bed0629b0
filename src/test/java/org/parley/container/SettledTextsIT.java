package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
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
import org.parley.provision.DivisionStatus;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.OrderOfVoting.Placed;
import org.parley.provision.ProvisionStatus;
import org.parley.provision.Provisions;
import org.parley.provision.Withdrawals;
import org.parley.shared.LocalizedText;
import org.parley.shared.Rejection;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.RuleSets;
import org.parley.voting.Voting;

/** What settles a text and what does not: an objection does not, a vote does for all that comes to the same (General Assembly, rules 81, 84, 89 and 90). */
@ExtendWith(ArquillianExtension.class)
class SettledTextsIT {
  private static final String BASE = "Consultations are held within thirty days.\n\nA report is made.";

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
  private Divisions divisions;
  @Inject
  private Withdrawals withdrawals;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Rounds rounds;

  /** A room under rules of procedure, with two delegations, the first of which tabled a provision. */
  private class Table {
    final Seats.Room room = seats.room("st", Phase.DRAFTING);
    final Caller first = head("ONE");
    final Caller second = head("TWO");
    final String provision;

    Table(String template) {
      ruleSets.change(room.chair(), room.consultation().id(), TextNode.valueOf(template), OptionalLong.empty());
      provision = tabled(BASE);
    }

    private Caller head(String code) {
      return seats.seat(room.consultation(), Optional.of(seats.delegation(room.consultation(), code)), Role.HEAD);
    }

    String tabled(String text) {
      return provisions.table(first, room.consultation().id(), new Provisions.Draft(english("Consultations"), english(text), null)).id();
    }

    AmendmentView amend(Caller by, String text) {
      return amendments.table(by, provision, new Amendments.Draft(1L, null, english(text), null));
    }

    DivisionView move() {
      return divisions.move(second, provision, new Divisions.Draft(List.of(List.of(1), List.of(2)), 0));
    }

    String prepared(Method method, SubjectType type, String id, String rule, String important) {
      return voting.prepare(room.chair(), room.consultation().id(), new Voting.Draft(english("Shall it be so?"), new Voting.Subject(type, id), method, null, null,
          rule == null ? null : TextNode.valueOf(rule), important, null, null, null)).id();
    }

    String opened(Method method, SubjectType type, String id, String rule) {
      return voting.open(room.chair(), prepared(method, type, id, rule, null), Optional.empty(), Optional.empty()).id();
    }

    /** The chair asks whether anybody objects, and the second delegation does. */
    BallotView objectedTo(SubjectType type, String id, String rule) {
      String ballot = opened(Method.NO_OBJECTION, type, id, rule);
      voting.cast(second, ballot, Choice.OBJECT);
      return voting.close(room.chair(), ballot);
    }

    void decide(SubjectType type, String id, Choice choice) {
      String ballot = opened(Method.RECORDED, type, id, "simple-majority");
      voting.cast(first, ballot, choice);
      voting.close(room.chair(), ballot);
    }

    String refusedToOpen(SubjectType type, String id) {
      String ballot = prepared(Method.RECORDED, type, id, "simple-majority", null);
      return refused(() -> voting.open(room.chair(), ballot, Optional.empty(), Optional.empty()));
    }

    String ruleOf(SubjectType type, String id) {
      return voting.find(room.chair(), prepared(Method.RECORDED, type, id, null, null)).rule().name();
    }

    void nextRound() {
      rounds.openPhase(room.chair(), room.consultation().id(), "R1", Phase.CLOSED, Optional.empty(), Optional.empty());
      rounds.open(room.chair(), room.consultation().id(), english("Second"));
      rounds.openPhase(room.chair(), room.consultation().id(), "R2", Phase.DRAFTING, Optional.empty(), Optional.of(List.of("ONE", "TWO")));
    }

    ProvisionStatus text() {
      return provisions.show(first, provision).status();
    }

    AmendmentStatus now(AmendmentView amendment) {
      return amendments.show(first, amendment.id()).status();
    }

    DivisionView now(DivisionView division) {
      return divisions.show(first, division.id());
    }
  }

  private static LocalizedText english(String text) {
    return LocalizedText.in("en", text);
  }

  private static String refused(Runnable act) {
    return assertThrows(Rejection.class, act::run).code();
  }

  /** In the Assembly it means that a vote is taken. */
  @Test
  void thatSomebodyObjectsToATextRejectsNothing() {
    for (String rule : List.of("consensus", "rough-consensus")) {
      Table table = new Table("un-plenary");
      BallotView closed = table.objectedTo(SubjectType.PROVISION, table.provision, rule);
      assertEquals(false, closed.outcome().orElseThrow().adopted(), rule);
      assertEquals(ProvisionStatus.DRAFT, table.text(), rule);
      table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
      assertEquals(ProvisionStatus.ADOPTED, table.text(), rule);
    }
  }

  @Test
  void underConsensusAnObjectorDoesNotLockTheTextForEver() {
    Table table = new Table("consensus");
    table.objectedTo(SubjectType.PROVISION, table.provision, null);
    assertEquals(ProvisionStatus.DRAFT, table.text());
    String again = table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null);
    voting.close(table.room.chair(), again);
    assertEquals(ProvisionStatus.ADOPTED, table.text());
  }

  @Test
  void thatSomebodyObjectsToAnAmendmentLeadsToAVoteOnIt() {
    Table table = new Table("un-plenary");
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.objectedTo(SubjectType.AMENDMENT, ten.id(), "consensus");
    assertEquals(AmendmentStatus.TABLED, table.now(ten));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.ADOPTED, table.now(ten));
  }

  /** The text would wait for it for ever. */
  @Test
  void whereTheBodyDecidesByConsensusAloneAnAmendmentThatFindsNoneIsSettled() {
    Table table = new Table("consensus");
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    table.objectedTo(SubjectType.AMENDMENT, ten.id(), null);
    assertEquals(AmendmentStatus.REJECTED, table.now(ten));
    voting.close(table.room.chair(), table.opened(Method.NO_OBJECTION, SubjectType.PROVISION, table.provision, null));
    assertEquals(ProvisionStatus.ADOPTED, table.text());
  }

  /** Rule 89: on objection the motion is voted on; and an objection makes no part fall out of the text. */
  @Test
  void thatSomebodyObjectsToADivisionOrAPartRejectsNeither() {
    Table table = new Table("un-plenary");
    DivisionView motion = table.move();
    divisions.object(table.first, motion.id());
    table.objectedTo(SubjectType.DIVISION, motion.id(), "consensus");
    assertEquals(DivisionStatus.OBJECTED, table.now(motion).status());
    table.decide(SubjectType.DIVISION, motion.id(), Choice.YES);
    assertEquals(DivisionStatus.CARRIED, table.now(motion).status());
    String part = motion.parts().get(0).id();
    table.objectedTo(SubjectType.PART, part, "consensus");
    table.decide(SubjectType.PART, part, Choice.YES);
    assertEquals("adopted", table.now(motion).parts().get(0).status().code());
  }

  @Test
  void thatSomebodyObjectsToReconsiderationLeavesTheDecisionAsItIs() {
    Table table = new Table("un-plenary");
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    String ballot = table.opened(Method.RECORDED, SubjectType.RECONSIDERATION, table.provision, null);
    voting.cast(table.second, ballot, Choice.NO);
    voting.close(table.room.chair(), ballot);
    assertEquals(ProvisionStatus.ADOPTED, table.text());
  }

  /** Rule 84: a straw vote says nothing of whether a question is important. */
  @Test
  void aStrawVoteTakesNoMajorityAway() {
    Table table = new Table("un-plenary");
    table.prepared(Method.RECORDED, SubjectType.PROVISION, table.provision, null, "budget");
    table.prepared(Method.INDICATIVE, SubjectType.PROVISION, table.provision, null, null);
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    String ballot = table.prepared(Method.RECORDED, SubjectType.AMENDMENT, ten.id(), null, null);
    assertEquals(Optional.of("budget"), voting.open(table.room.chair(), ballot, Optional.empty(), Optional.empty()).terms().important());
  }

  /** Rule 81 asks for two thirds "at the same session". */
  @Test
  void inALaterRoundTheUsualMajorityReconsiders() {
    Table table = new Table("un-plenary");
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("two-thirds", table.ruleOf(SubjectType.RECONSIDERATION, table.provision));
    table.nextRound();
    assertEquals("simple-majority", table.ruleOf(SubjectType.RECONSIDERATION, table.provision));
    String first = table.prepared(Method.RECORDED, SubjectType.RECONSIDERATION, table.provision, null, null);
    String second = table.prepared(Method.RECORDED, SubjectType.RECONSIDERATION, table.provision, null, null);
    voting.open(table.room.chair(), first, Optional.empty(), Optional.empty());
    voting.cast(table.first, first, Choice.YES);
    voting.close(table.room.chair(), first);
    assertEquals(ProvisionStatus.DRAFT, table.text());
    table.decide(SubjectType.PROVISION, table.provision, Choice.NO);
    assertEquals("rules-changed-since", refused(() -> voting.open(table.room.chair(), second, Optional.empty(), Optional.empty())), "it was decided anew in this round");
    assertEquals("two-thirds", table.ruleOf(SubjectType.RECONSIDERATION, table.provision));
  }

  /** Rule 81: what was on the table already in the same words is not put after it. */
  @Test
  void aProvisionInTheWordsOfARejectedOneIsNotPutAndNotTakenUp() {
    Table table = new Table("un-plenary");
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
    Table table = new Table("un-plenary");
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView same = table.amend(table.first, BASE.replace("thirty", "ten"));
    AmendmentView other = table.amend(table.first, BASE.replace("thirty", "twelve"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(same.id(), null), new Placed(other.id(), null)));
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.NO);
    assertEquals(List.of(AmendmentStatus.REJECTED, AmendmentStatus.REJECTED, AmendmentStatus.TABLED), List.of(table.now(ten), table.now(same), table.now(other)));
    table.decide(SubjectType.AMENDMENT, other.id(), Choice.NO);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
  }

  /** Rule 90: the rejection that another's adoption implies is not escaped by withdrawing in time. */
  @Test
  void anExcludedAmendmentIsNotTakenUpAfterItWasWithdrawn() {
    Table table = new Table("un-plenary");
    AmendmentView ten = table.amend(table.second, BASE.replace("thirty", "ten"));
    AmendmentView twenty = table.amend(table.first, BASE.replace("thirty", "twenty"));
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), List.of(twenty.id())), new Placed(twenty.id(), null)));
    amendments.withdraw(table.first, twenty.id());
    table.decide(SubjectType.AMENDMENT, ten.id(), Choice.YES);
    assertEquals(AmendmentStatus.NOT_PUT, table.now(twenty));
    assertEquals("amendment-rejected-before", refused(() -> amendments.takeUp(table.second, twenty.id())));
  }

  /** Rule 90: an adopted amendment would change the paragraphs, and the division that the body carried would lapse. */
  @Test
  void amendmentsComeBeforeTheMotionToDivide() {
    Table table = new Table("un-plenary");
    table.amend(table.second, BASE.replace("thirty", "ten"));
    DivisionView motion = table.move();
    divisions.object(table.first, motion.id());
    assertEquals("amendments-pending", table.refusedToOpen(SubjectType.DIVISION, motion.id()));
  }

  /** Section 3: zero votes adopt nothing, and reject nothing. Whatever it was about is put again without being reconsidered. */
  @Test
  void whereNobodyVotedForOrAgainstNothingIsDecidedAndAllMayBePutAgain() {
    Table table = new Table("un-committee");
    AmendmentView amendment = table.amend(table.second, "Parties consult each other each year.");
    assertUndecided(table, SubjectType.AMENDMENT, amendment.id());
    assertEquals(AmendmentStatus.TABLED, table.now(amendment));
    table.decide(SubjectType.AMENDMENT, amendment.id(), Choice.NO);
    DivisionView division = table.move();
    divisions.object(table.first, division.id());
    assertUndecided(table, SubjectType.DIVISION, division.id());
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    String part = division.parts().get(0).id();
    assertUndecided(table, SubjectType.PART, part);
    for (DivisionView.Part one : division.parts()) {
      table.decide(SubjectType.PART, one.id(), Choice.YES);
    }
    assertUndecided(table, SubjectType.PROVISION, table.provision);
    assertEquals(ProvisionStatus.DRAFT, table.text());
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals(ProvisionStatus.ADOPTED, table.text());
  }

  /** The chair opens a vote on it, a delegation abstains, and nobody else votes. */
  private void assertUndecided(Table table, SubjectType type, String id) {
    String ballot = table.opened(Method.RECORDED, type, id, "simple-majority");
    voting.cast(table.second, ballot, Choice.ABSTAIN);
    BallotView closed = voting.close(table.room.chair(), ballot);
    assertEquals("no-votes", closed.outcome().orElseThrow().code());
    assertFalse(closed.outcome().orElseThrow().decided());
  }

}
