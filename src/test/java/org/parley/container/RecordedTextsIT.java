package org.parley.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.container.Tables.english;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.consultation.Phase;
import org.parley.consultation.Rounds;
import org.parley.container.Tables.Table;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.Rulings;
import org.parley.provision.Withdrawals;
import org.parley.publication.Publications;
import org.parley.shared.Json;
import org.parley.voting.BallotView.SubjectType;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Voting;

/** What the record of a round tells of texts: what was before the body at each vote, and what had become of them by the end of the round. */
@ExtendWith(ArquillianExtension.class)
class RecordedTextsIT {
  private static final String BASE = "Recalling what was agreed,\n\nConsultations are held within thirty days.\n\nA report is made.";
  private static final String AMENDED = "Recalling what was agreed,\n\nConsultations are held within ten days.\n\nA report is made to all.\n\nA secretariat is set up.";
  private static final String STANDING = "Recalling what was agreed,\n\nConsultations are held within ten days.\n\nA report is made to all.";
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
  private Divisions divisions;
  @Inject
  private Rulings rulings;
  @Inject
  private Withdrawals withdrawals;
  @Inject
  private Rounds rounds;
  @Inject
  private Publications publications;
  @Inject
  private Voting voting;
  @Inject
  private Ledger ledger;

  private Table table() {
    return tables.under("un-plenary", BASE);
  }

  private void enter(Table table, String round, Phase phase) {
    rounds.openPhase(table.room.chair(), table.room.consultation().id(), round, phase, Optional.empty(), Optional.empty());
  }

  private void beginSecondRound(Table table) {
    enter(table, "R1", Phase.CLOSED);
    rounds.open(table.room.chair(), table.room.consultation().id(), english("Second"));
    enter(table, "R2", Phase.DRAFTING);
  }

  /** The record of a round that is closed. */
  private JsonNode published(Table table, String round) {
    String symbol = publications.publish(table.room.chair(), table.room.consultation().id(), round, null).symbol();
    return Json.read(publications.find(symbol, OptionalInt.empty()).document(), JsonNode.class);
  }

  private JsonNode closed(Table table, String round) {
    enter(table, round, Phase.CLOSED);
    return published(table, round);
  }

  private static List<String> all(JsonNode list, String pointer) {
    return StreamSupport.stream(list.spliterator(), false).map(one -> one.at(pointer).asText()).toList();
  }

  private DivisionView divided(Table table, AmendmentView amendment, Integer... changes) {
    return divisions.moveOfAmendment(table.first, amendment.id(), new Divisions.Draft(Arrays.stream(changes).map(List::of).toList(), null));
  }

  /** Each paragraph a part; the first one is preamble, as the chair has determined. */
  private DivisionView divided(Table table, Integer... paragraphs) {
    DivisionView moved = divisions.move(table.second, table.provision, new Divisions.Draft(Arrays.stream(paragraphs).map(List::of).toList(), 1));
    return divisions.determine(table.room.chair(), moved.id(), new Divisions.Operative(null));
  }

  private static void decideParts(Table table, DivisionView division, Choice... choices) {
    for (int i = 0; i < choices.length; i++) {
      table.decide(SubjectType.PART, division.parts().get(i).id(), choices[i]);
    }
  }

  /** Rule 89: until its parts were voted on, the whole amendment was before the body, and whole it was tabled. */
  @Test
  void eachVoteIsToldWithTheWordsThatWereBeforeTheBody() {
    Table table = table();
    AmendmentView amendment = table.amend(table.second, AMENDED);
    table.decide(SubjectType.AMENDMENT, amendment.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, amendment.id(), Choice.YES);
    DivisionView division = divided(table, amendment, 1, 3);
    divisions.object(table.first, division.id());
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    decideParts(table, division, Choice.YES, Choice.NO);
    table.decide(SubjectType.AMENDMENT, amendment.id(), Choice.NO);
    table.decide(SubjectType.AMENDMENT_RECONSIDERATION, amendment.id(), Choice.YES);
    decideParts(table, divided(table, amendment, 1), Choice.NO);
    table.decide(SubjectType.AMENDMENT, amendment.id(), Choice.YES);
    JsonNode record = closed(table, "R1");
    String ten = "Consultations are held within ten days.";
    String report = "Recalling what was agreed,\n\nConsultations are held within thirty days.\n\nA report is made to all.";
    assertEquals(List.of(AMENDED, AMENDED, AMENDED, ten, "A secretariat is set up.", STANDING, STANDING, ten, report),
        all(record.get("decisions"), "/subject/text/en"));
    JsonNode told = record.at("/provisions/0/amendments/0");
    assertEquals(AMENDED, told.at("/text/en").asText(), "as it was tabled");
    assertEquals(report, told.at("/standing/en").asText());
    assertEquals(List.of(ten, "A secretariat is set up."), all(record.at("/provisions/0/divisions/0/parts"), "/text/en"));
    assertEquals(List.of("Consultations are held within thirty days.", ""), all(record.at("/provisions/0/divisions/0/parts"), "/replaces/en"));
  }

  @Test
  void whatAPartOnlyTakesOutIsToldWithTheVoteOnIt() {
    Table table = table();
    AmendmentView amendment = table.amend(table.second, "Recalling what was agreed,\n\nConsultations are held within ten days.");
    DivisionView division = divided(table, amendment, 1, 2);
    decideParts(table, division, Choice.YES, Choice.NO);
    JsonNode record = closed(table, "R1");
    assertEquals(List.of("Consultations are held within ten days.", ""), all(record.get("decisions"), "/subject/text/en"));
    assertEquals(List.of("Consultations are held within thirty days.", "A report is made."), all(record.get("decisions"), "/subject/replaces/en"));
    assertEquals("A report is made.", record.at("/provisions/0/divisions/0/parts/1/replaces/en").asText());
  }

  /** ADR 0047: who takes up an amendment takes up no motion on it, and who takes up a text none either. */
  @Test
  void aMotionThatLapsedIsToldSoThoughWhatItDividesCameBack() {
    Table table = table();
    AmendmentView amendment = table.amend(table.second, AMENDED);
    divided(table, amendment, 1);
    amendments.withdraw(table.second, amendment.id());
    amendments.takeUp(table.first, amendment.id());
    divided(table, amendment, 2);
    divided(table, 2);
    withdrawals.withdraw(table.first, table.provision);
    withdrawals.takeUp(table.second, table.provision);
    assertEquals(List.of("lapsed", "lapsed", "lapsed"), divisions.list(table.first, table.provision).stream().map(one -> one.status().code()).toList());
    divided(table, amendment, 3);
    assertEquals(List.of("lapsed", "lapsed", "lapsed", "moved"), all(closed(table, "R1").at("/provisions/0/divisions"), "/status"));
  }

  @Test
  void theRecordOfARoundSaysNothingOfWhatLaterRoundsDidToAMotionAndTheText() {
    Table table = table();
    DivisionView division = divided(table, 2, 3);
    beginSecondRound(table);
    divisions.object(table.first, division.id());
    table.decide(SubjectType.DIVISION, division.id(), Choice.YES);
    decideParts(table, division, Choice.NO, Choice.NO);
    JsonNode second = closed(table, "R2").at("/provisions/0");
    JsonNode first = published(table, "R1").at("/provisions/0");
    assertEquals("rejected", second.get("status").asText(), "by its parts");
    assertEquals("done", second.at("/divisions/0/status").asText());
    assertEquals(List.of("rejected", "rejected"), all(second.at("/divisions/0/parts"), "/status"));
    assertEquals("draft", first.get("status").asText());
    assertEquals("moved", first.at("/divisions/0/status").asText());
    assertTrue(first.at("/divisions/0/objectedBy").isMissingNode());
    assertEquals(1, first.at("/divisions/0/preamble").asInt());
    assertEquals(List.of("waiting", "waiting"), all(first.at("/divisions/0/parts"), "/status"));
  }

  @Test
  void aTextThatItsPartsRejectedIsRejectedInThatRoundWhateverALaterOneMadeOfIt() {
    Table table = table();
    decideParts(table, divided(table, 2, 3), Choice.NO, Choice.NO);
    beginSecondRound(table);
    table.decide(SubjectType.RECONSIDERATION, table.provision, Choice.YES);
    table.decide(SubjectType.PROVISION, table.provision, Choice.YES);
    assertEquals("adopted", closed(table, "R2").at("/provisions/0/status").asText());
    JsonNode first = published(table, "R1").at("/provisions/0");
    assertEquals("rejected", first.get("status").asText());
    assertEquals("done", first.at("/divisions/0/status").asText());
  }

  @Test
  void theRecordOfARoundSaysNothingOfWhatLaterRoundsDidToAnAmendment() {
    Table table = table();
    AmendmentView withdrawn = table.amend(table.second, AMENDED);
    AmendmentView taken = table.amend(table.second, STANDING);
    DivisionView motion = divided(table, withdrawn, 1);
    amendments.withdraw(table.second, taken.id());
    beginSecondRound(table);
    amendments.withdraw(table.second, withdrawn.id());
    amendments.takeUp(table.first, taken.id());
    JsonNode second = closed(table, "R2").at("/provisions/0");
    JsonNode first = published(table, "R1").at("/provisions/0");
    assertEquals(List.of("withdrawn", "tabled"), all(second.get("amendments"), "/status"));
    assertEquals(List.of("TWO", "ONE"), all(second.get("amendments"), "/delegations/0"));
    assertEquals("lapsed", second.at("/divisions/0/status").asText(), motion.id());
    assertEquals(List.of("tabled", "withdrawn"), all(first.get("amendments"), "/status"));
    assertEquals(List.of("TWO", "TWO"), all(first.get("amendments"), "/delegations/0"));
    assertEquals("moved", first.at("/divisions/0/status").asText());
  }

  @Test
  void aMotionThatLapsedWithTheTextHasLapsedInTheRecordOfThatRound() {
    Table table = table();
    divided(table, 2);
    table.revise(BASE.replace("thirty", "forty"));
    assertEquals("lapsed", closed(table, "R1").at("/provisions/0/divisions/0/status").asText());
  }

  /** Rule 71: a ruling that was taken back on appeal was given all the same. */
  @Test
  void aRulingThatWasTakenBackIsToldWithBothInstants() {
    Table table = table();
    AmendmentView amendment = table.amend(table.second, AMENDED);
    rulings.ruleOutAmendment(table.room.chair(), amendment.id(), REASON);
    rulings.takeBackAmendment(table.room.chair(), amendment.id());
    rulings.ruleOutProvision(table.room.chair(), table.provision, REASON);
    beginSecondRound(table);
    rulings.takeBackProvision(table.room.chair(), table.provision);
    JsonNode second = closed(table, "R2").at("/provisions/0");
    JsonNode first = published(table, "R1").at("/provisions/0");
    assertEquals("tabled", first.at("/amendments/0/status").asText());
    JsonNode ruling = first.at("/amendments/0/rulings/0");
    assertEquals("It was decided already.", ruling.at("/reason/en").asText());
    assertTrue(ruling.get("takenBackAt").asText().compareTo(ruling.get("at").asText()) > 0);
    assertEquals("out-of-order", first.get("status").asText());
    assertFalse(first.at("/rulings/0").has("takenBackAt"), "not in that round");
    assertEquals("draft", second.get("status").asText());
    assertTrue(second.at("/rulings/0").has("takenBackAt"));
    assertTrue(second.at("/reason").isMissingNode());
  }

  /** Who wrote before records had such words was told that all delegations would read them. */
  @Test
  void whatWasWrittenAgainstSilenceForTheDelegationsAloneIsInNoRecord() {
    Table table = table();
    List<String> written = List.of("Not before the capital has read it.", "Not now.");
    List<String> ballots = written.stream().map(reason -> brokenSilence(table, reason)).toList();
    ledger.change("update ballot set silence_reason_for_record = null where id = ?1", ballots.get(0));
    JsonNode decisions = closed(table, "R1").get("decisions");
    assertEquals(List.of("TWO", "TWO"), all(decisions, "/silence/brokenBy"));
    assertEquals(List.of("", written.get(1)), all(decisions, "/silence/reason"));
    assertEquals(written, ballots.stream().map(ballot -> voting.find(table.first, ballot).silence().orElseThrow().reason().orElseThrow()).toList());
  }

  private String brokenSilence(Table table, String reason) {
    String ballot = voting.prepare(table.room.chair(), table.room.consultation().id(), new Voting.Draft(english("Does anybody object?"),
        new Voting.Subject(SubjectType.PROVISION, table.provision), Method.SILENCE, null, null, null, null, Instant.now().plus(1, ChronoUnit.DAYS), null, null)).id();
    voting.open(table.room.chair(), ballot, Optional.empty(), Optional.empty());
    voting.cast(table.second, ballot, Choice.OBJECT, reason);
    return ballot;
  }
}
