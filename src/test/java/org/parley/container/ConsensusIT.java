package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.container.Tables.Table;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.DivisionStatus;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.OrderOfVoting;
import org.parley.provision.OrderOfVoting.Placed;
import org.parley.provision.ProvisionStatus;
import org.parley.shared.Json;
import org.parley.voting.BallotView;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.RuleSets;
import org.parley.voting.Voting;

/** What the search for consensus settles: what the chair finds, and an objection where nothing else decides the question (ADR 0036 and 0040). */
@ExtendWith(ArquillianExtension.class)
class ConsensusIT {
  private static final String BASE = "Consultations are held within thirty days.\n\nA report is made.";
  private static final String TEN = BASE.replace("thirty", "ten");

  @Deployment
  static WebArchive archive() {
    return ParleyArchive.with(Callers.class, Ledger.class, Seats.class, Tables.class, Table.class);
  }

  @Inject
  private Tables tables;
  @Inject
  private Voting voting;
  @Inject
  private Divisions divisions;
  @Inject
  private OrderOfVoting order;
  @Inject
  private Rounds rounds;
  @Inject
  private RuleSets ruleSets;
  @Inject
  private Ledger ledger;

  private Table rough() {
    return tables.under("rough-consensus", BASE);
  }

  private static String asked(Table table, SubjectType type, String id) {
    return table.opened(Method.NO_OBJECTION, type, id, null);
  }

  /** Its instant has come. */
  private String due(Table table, SubjectType type, String id) {
    String ballot = asked(table, type, id);
    ledger.change("update ballot set closes = ?1 where id = ?2", Timestamp.from(Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS)), ballot);
    return ballot;
  }

  private void assertNobodyFound(Table table, String ballot) {
    BallotView closed = voting.find(table.room.chair(), ballot);
    assertEquals("nobody-found", closed.outcome().orElseThrow().code());
    assertEquals(false, closed.outcome().orElseThrow().decided());
  }

  private DivisionView divided(Table table) {
    DivisionView motion = divisions.move(table.second, table.provision, new Divisions.Draft(List.of(List.of(1), List.of(2)), 0));
    return divisions.determine(table.room.chair(), motion.id(), new Divisions.Operative(null));
  }

  private DivisionView now(Table table, DivisionView division) {
    return divisions.show(table.first, division.id());
  }

  /** RFC 7282: the chair finds it, and the chair was not there. */
  @Test
  void anAmendmentToWhichNobodyObjectsIsNotRejectedSinceRoughConsensusClosedByItself() {
    Table table = rough();
    AmendmentView ten = table.amend(table.second, TEN);
    AmendmentView same = table.amend(table.first, TEN);
    order.fix(table.room.chair(), table.provision, List.of(new Placed(ten.id(), null), new Placed(same.id(), null)));
    String ballot = due(table, SubjectType.AMENDMENT, ten.id());
    voting.closeDue(ballot);
    assertNobodyFound(table, ballot);
    assertEquals(List.of(AmendmentStatus.TABLED, AmendmentStatus.TABLED), List.of(table.now(ten).status(), table.now(same).status()));
    voting.close(table.room.chair(), asked(table, SubjectType.AMENDMENT, ten.id()));
    assertEquals(AmendmentStatus.ADOPTED, table.now(ten).status(), "it was put again without being reconsidered");
  }

  @Test
  void whatTheChairFindsNoRoughConsensusOnIsRejected() {
    Table table = rough();
    AmendmentView ten = table.amend(table.second, TEN);
    voting.close(table.room.chair(), asked(table, SubjectType.AMENDMENT, ten.id()), Optional.of(false));
    assertEquals(AmendmentStatus.REJECTED, table.now(ten).status());
    voting.close(table.room.chair(), asked(table, SubjectType.PROVISION, table.provision));
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }

  @Test
  void aRoundThatEndsByItselfFindsNoRoughConsensusAndRejectsNothing() {
    Table table = rough();
    AmendmentView ten = table.amend(table.second, TEN);
    String ballot = asked(table, SubjectType.AMENDMENT, ten.id());
    rounds.openPhase(table.room.chair(), table.room.consultation().id(), "R1", Phase.DECISION, Optional.empty(), Optional.empty());
    String round = rounds.find(table.room.consultation().id(), "R1").id();
    ledger.change("update consultation_round set phase_closes = ?1 where id = ?2", Timestamp.from(Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.SECONDS)), round);
    rounds.fallDue(round);
    assertNobodyFound(table, ballot);
    assertEquals(AmendmentStatus.TABLED, table.now(ten).status());
  }

  @Test
  void aMotionToDivideAndAPartWaitOnWhereNobodyFoundRoughConsensus() {
    Table table = rough();
    DivisionView division = divided(table);
    divisions.object(table.first, division.id());
    voting.closeDue(due(table, SubjectType.DIVISION, division.id()));
    assertEquals(DivisionStatus.OBJECTED, now(table, division).status());
    voting.close(table.room.chair(), asked(table, SubjectType.DIVISION, division.id()));
    String part = division.parts().get(0).id();
    voting.closeDue(due(table, SubjectType.PART, part));
    assertEquals(DivisionStatus.CARRIED, now(table, division).status());
    voting.close(table.room.chair(), asked(table, SubjectType.PART, part));
    assertEquals("adopted", now(table, division).parts().get(0).status().code());
  }

  private Table under(String template, Consumer<ObjectNode> change) {
    Table table = tables.under(template, BASE);
    ObjectNode rules = (ObjectNode) Json.read(Json.write(ruleSets.ruleSetOf(table.room.consultation().id())), JsonNode.class);
    change.accept(rules);
    ruleSets.change(table.room.chair(), table.room.consultation().id(), rules, OptionalLong.empty());
    return table;
  }

  private static void important(ObjectNode rules, String rule) {
    ObjectNode important = (ObjectNode) rules.path("important");
    important.put("rule", rule);
    important.putArray("questions").addObject().put("code", "budget").putObject("title").put("en", "Budget");
  }

  private static BallotView important(Table table, Method method, SubjectType type, String id) {
    return table.prepared(method, type, id, null, "budget");
  }

  private String open(Table table, BallotView prepared) {
    return voting.open(table.room.chair(), prepared.id(), Optional.empty(), Optional.empty()).id();
  }

  /** Rule 89: on objection the motion is voted on, where matters of procedure are decided by a majority. */
  @Test
  void anObjectionToAMotionRejectsNothingWhereMattersOfProcedureAreVotedOn() {
    Table table = under("consensus", rules -> rules.put("procedural", "simple-majority"));
    DivisionView division = divided(table);
    divisions.object(table.first, division.id());
    table.objectedTo(SubjectType.DIVISION, division.id(), null);
    assertEquals(DivisionStatus.OBJECTED, now(table, division).status());
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    assertEquals(DivisionStatus.CARRIED, now(table, division).status());
  }

  /** The reverse of it: nothing else decides whether the text is divided. */
  @Test
  void anObjectionToAMotionRejectsItWhereMattersOfProcedureAreDecidedByConsensus() {
    Table table = under("un-committee", rules -> rules.put("procedural", "consensus"));
    DivisionView division = divided(table);
    divisions.object(table.first, division.id());
    table.objectedTo(SubjectType.DIVISION, division.id(), null);
    assertEquals(DivisionStatus.REJECTED, now(table, division).status());
  }

  /** Rule 84: two thirds can carry it still. */
  @Test
  void anObjectionRejectsNothingWhereImportantQuestionsAreVotedOn() {
    Table table = under("consensus", rules -> important(rules, "two-thirds"));
    AmendmentView ten = table.amend(table.second, TEN);
    String asked = open(table, important(table, Method.NO_OBJECTION, SubjectType.AMENDMENT, ten.id()));
    voting.cast(table.second, asked, Choice.OBJECT);
    voting.close(table.room.chair(), asked);
    assertEquals(AmendmentStatus.TABLED, table.now(ten).status());
    String voted = open(table, important(table, Method.RECORDED, SubjectType.AMENDMENT, ten.id()));
    voting.cast(table.first, voted, Choice.YES);
    voting.close(table.room.chair(), voted);
    assertEquals(AmendmentStatus.ADOPTED, table.now(ten).status());
  }

  /** The text would wait for it for ever. */
  @Test
  void anObjectionRejectsAnAmendmentWhereImportantQuestionsAreDecidedByConsensus() {
    Table table = under("un-committee", rules -> important(rules, "consensus"));
    AmendmentView ten = table.amend(table.second, TEN);
    String asked = open(table, important(table, Method.NO_OBJECTION, SubjectType.AMENDMENT, ten.id()));
    voting.cast(table.second, asked, Choice.OBJECT);
    voting.close(table.room.chair(), asked);
    assertEquals(AmendmentStatus.REJECTED, table.now(ten).status());
    String text = open(table, important(table, Method.NO_OBJECTION, SubjectType.PROVISION, table.provision));
    voting.close(table.room.chair(), text);
    assertEquals(ProvisionStatus.ADOPTED, table.text().status());
  }
}
