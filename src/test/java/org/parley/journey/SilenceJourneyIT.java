package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Build;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Silence kept and silence broken, statements on what it adopts, and points of order, on a server whose clock the test sets. */
class SilenceJourneyIT {
  private static final Path CLOCK = Build.emptied("journey-clock").resolve("clock");
  private static RunningServer server;
  private static SampleConsultation consultation;
  private static ApiClient arvenia;
  private static String first;
  private static String second;

  @BeforeAll
  static void open() {
    server = RunningServer.named("silence").withOption("-Dparley.test.clock=" + CLOCK).start();
    consultation = SampleConsultation.open(server.administrator(), "silence").inPhase("deliberation");
    first = consultation.participants().get(0);
    second = consultation.participants().get(1);
    arvenia = consultation.head(first);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static void advance(String duration) {
    try {
      Files.writeString(CLOCK, duration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String provision(String title) {
    return arvenia.post(consultation.path("/provisions"), Map.of("title", title, "text", "The text of " + title + ".")).expect(201).id();
  }

  private static String prepared(String provision, String method, Instant closes) {
    return consultation.chair().post(consultation.path("/ballots"), Map.of("question", "Shall it be adopted?", "method", method, "subject",
        Map.of("type", "provision", "id", provision), "closes", closes.toString(), "zone", "Asia/Almaty")).expect(201).id();
  }

  private static String running(String provision, String method, Instant closes) {
    String ballot = prepared(provision, method, closes);
    consultation.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    return ballot;
  }

  private static JsonNode ballot(String id) {
    return arvenia.get("/api/ballots/" + id).expect(200).json();
  }

  private static Screen screen(String delegation) {
    consultation.head(delegation);
    return Screen.open(server.uri("").toString()).signIn(consultation.email("head." + delegation), SampleConsultation.PASSWORD);
  }

  /** What the workspace asks of a head: the silence that is expiring, until when, and no longer once nothing runs. */
  @Test
  void theWorkspaceRemindsOfASilenceThatIsExpiring() {
    Instant expiry = Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
    String id = running(provision("Reminded"), "silence", expiry);
    JsonNode asked = asked(arvenia, id).orElseThrow();
    assertEquals("silence-expiring", asked.get("type").asText());
    assertEquals(expiry, Instant.parse(asked.get("due").asText()));
    assertEquals(Optional.empty(), asked(consultation.member(first, "adviser"), id), "does not carry the vote");
    Screen screen = screen(first);
    screen.visit("/c/silence/today");
    Locator reminder = screen.page().locator("a.ask[href='/c/silence/votes/" + id + "']");
    screen.shows(reminder, "Silence expiring");
    screen.shows(reminder, "Shall it be adopted?");
    consultation.head(second).put("/api/ballots/" + id + "/vote", Map.of("choice", "object", "reason", "Not agreed.")).expect(200);
    assertEquals(Optional.empty(), asked(arvenia, id));
    screen.close();
  }

  /** What is asked of somebody in a ballot. */
  private static Optional<JsonNode> asked(ApiClient somebody, String ballot) {
    return StreamSupport.stream(somebody.get("/api/me").expect(200).json().get("asked").spliterator(), false)
        .filter(one -> one.at("/subject/id").asText().equals(ballot)).findFirst();
  }

  @Test
  void anObjectionBreaksSilenceAndEverybodyIsToldWhose() {
    String provision = provision("Broken");
    String id = running(provision, "silence", Instant.now().plus(10, ChronoUnit.DAYS));
    String tag = arvenia.get("/api/provisions/" + provision).expect(200).header("ETag");
    assertEquals("under-silence", arvenia.send("PUT", "/api/provisions/" + provision, Map.of("title", "Broken", "text", "Other words."),
        Map.of("If-Match", tag)).expect(409).code());
    Screen objector = screen(first);
    Screen other = screen(second);
    objector.visit("/c/silence/today");
    objector.shows(objector.page().locator("main"), "Silence expiring");
    objector.visit("/c/silence/text/" + provision);
    objector.shows(objector.marked("under-silence"), "under silence and has no number");
    other.visit("/c/silence/votes/" + id);
    other.shows(other.marked("silence"), "Asia/Almaty");
    other.isOpenToAll("silence-open");
    objector.visit("/c/silence/votes/" + id);
    objector.button("Object to Broken").click();
    objector.field("Reason for the objection").fill("Paragraph 2 is not agreed.");
    objector.button("Object to Broken").click();
    objector.confirm("Object now");
    for (Screen screen : new Screen[] {objector, other}) {
      screen.shows(screen.marked("broken-by"), "Arvenia objected");
      screen.shows(screen.marked("result"), "Nothing is adopted");
    }
    other.isOpenToAll("silence-broken");
    assertEquals("draft", arvenia.get("/api/provisions/" + provision).json().get("status").asText());
    assertEquals("ballot-closed", consultation.head(second).put("/api/ballots/" + id + "/vote", Map.of("choice", "object")).expect(409).code());
    arvenia.send("PUT", "/api/provisions/" + provision, Map.of("title", "Broken", "text", "Other words."), Map.of("If-Match", tag)).expect(200);
    objector.close();
    other.close();
  }

  @Test
  void silenceThatIsKeptAdoptsAtItsExpiryThoughTheServerWasDown() throws InterruptedException, IOException {
    String provision = provision("Kept");
    Instant expiry = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    String id = running(provision, "silence", expiry);
    String recorded = running(provision("Due"), "recorded", expiry);
    arvenia.put("/api/ballots/" + recorded + "/vote", Map.of("choice", "yes")).expect(200);
    SampleConsultation ending = SampleConsultation.open(server.administrator(), "ending").inPhase("deliberation");
    ending.chair().post(ending.path("/rounds/R1/phase"), Map.of("phase", "decision", "closes", expiry.toString())).expect(200);
    String cutOff = ending.openBallot("Until the round ends?");
    assertFalse(ballot(id).at("/outcome/decided").asBoolean());
    advance("PT1H");
    assertEquals("open", ballot(id).get("state").asText());
    server.kill();
    advance("PT3H");
    server.start();
    Await.until("silence to have expired", Await.SOON, () -> ballot(id).get("state").asText().equals("closed"));
    JsonNode kept = ballot(id);
    assertTrue(kept.at("/outcome/adopted").asBoolean());
    assertEquals("silence-kept", kept.at("/outcome/code").asText());
    assertEquals(expiry, Instant.parse(kept.get("closedAt").asText()));
    assertEquals("ballot-closed", arvenia.put("/api/ballots/" + id + "/vote", Map.of("choice", "object")).expect(409).code());
    assertEquals("adopted", arvenia.get("/api/provisions/" + provision).json().get("status").asText());
    fellDue(recorded, consultation, expiry);
    fellDue(cutOff, ending, expiry);
    JsonNode round = ending.chair().get(ending.path("/rounds")).expect(200).json().at("/items/0");
    assertEquals(List.of("closed", expiry.toString()), List.of(round.get("phase").asText(), Instant.parse(round.get("phaseOpenedAt").asText()).toString()));
    statements(id);
    announced(id);
  }

  /** As of its instant, though the server woke an hour later, and once. */
  private static void fellDue(String id, SampleConsultation held, Instant due) {
    Await.until("the ballot to have closed", Await.SOON, () -> held.chair().get("/api/ballots/" + id).text("state").equals("closed"));
    assertEquals(due, Instant.parse(held.chair().get("/api/ballots/" + id).json().get("closedAt").asText()));
    assertEquals(1, Reading.journal(held).stream().filter(entry -> entry.path("type").asText().equals("ballot-closed"))
        .filter(entry -> entry.at("/data/id").asText().equals(id)).count());
  }

  private void announced(String id) {
    Screen delegation = screen(first);
    delegation.visit("/c/silence/votes/" + id);
    delegation.shows(delegation.marked("asked"), "whole list");
    delegation.shows(delegation.marked("number"), "without a number");
    Screen chair = Screen.open(server.uri("").toString());
    chair.signIn(consultation.email("chair"), SampleConsultation.PASSWORD);
    chair.visit("/c/silence/console");
    chair.isOpenToAll("silence-to-announce");
    chair.button("Announce: Shall it be adopted?").click();
    chair.confirm("It was announced");
    delegation.shows(delegation.marked("number"), "Decision " + ballot(id).get("number").asText());
    delegation.isOpenToAll("silence-announced");
    chair.close();
    delegation.close();
  }

  private void statements(String id) {
    String statements = "/api/ballots/" + id + "/statements";
    assertEquals("vote-not-explained", arvenia.post(statements, Map.of("kind", "explanation-of-vote", "lang", "en", "text", "T")).expect(409)
        .code());
    Screen author = screen(first);
    Screen joiner = screen(second);
    author.visit("/c/silence/votes/" + id);
    author.button("Make a statement").click();
    author.field("Kind of statement").selectOption("formal-reservation");
    author.field("Text of the statement").fill("Without prejudice to existing treaties.");
    author.isOpenToAll("statement-form");
    author.button("Make the statement").click();
    joiner.visit("/c/silence/votes/" + id);
    joiner.shows(joiner.page().locator("article.statement"), "Without prejudice to existing treaties.");
    joiner.page().getByText("Join", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
    author.shows(author.page().locator("article.statement"), "Borovia");
    author.isOpenToAll("statement-joint");
    author.close();
    joiner.close();
  }

  @Test
  void itIsAskedOfTheWholeListOnlyWhereTheRulesAllowElseOfThoseAtAMeeting() {
    ObjectNode rules = (ObjectNode) consultation.chair().get(consultation.path("/rule-set")).expect(200).json().get("ruleSet");
    ((ObjectNode) rules.get("silence")).put("wholeList", false);
    consultation.chair().put(consultation.path("/rule-set"), rules).expect(200);
    String id = prepared(provision("Met"), "silence", Instant.now().plus(10, ChronoUnit.DAYS));
    assertEquals("silence-in-meeting-only", consultation.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(409).code());
    consultation.chair().post("/api/ballots/" + id + "/open", Map.of("present", consultation.participants())).expect(200);
    assertEquals("meeting", ballot(id).at("/silence/asked").asText());
    ((ObjectNode) rules.get("silence")).put("wholeList", true);
    consultation.chair().put(consultation.path("/rule-set"), rules).expect(200);
  }

  @Test
  void anAmendmentBreaksSilence() {
    String provision = provision("Amended");
    String id = running(provision, "silence", Instant.now().plus(10, ChronoUnit.DAYS));
    consultation.head(second).post("/api/provisions/" + provision + "/amendments", Map.of("text", "Other words of it.")).expect(201);
    assertEquals("silence-amended", ballot(id).at("/outcome/code").asText());
    assertEquals(second, ballot(id).at("/silence/brokenBy/code").asText());
    assertEquals("draft", arvenia.get("/api/provisions/" + provision).json().get("status").asText());
  }

  @Test
  void whereADelegationObjectsToTheProposalTheTextIsNotPlacedUnderSilence() {
    String id = prepared(provision("Opposed"), "silence", Instant.now().plus(10, ChronoUnit.DAYS));
    arvenia.put("/api/ballots/" + id + "/vote", Map.of("choice", "object", "reason", "Not yet.")).expect(200);
    assertEquals("silence-opposed", ballot(id).at("/outcome/code").asText());
    assertEquals("ballot-closed", consultation.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(409).code());
  }

  @Test
  void onceVotingHasBegunOnlyAPointOfOrderInterruptsIt() {
    String provision = provision("Voted");
    String thread = consultation.chair().post(consultation.path("/threads"), Map.of("subject", Map.of("type", "provision", "id", provision)))
        .expect(200, 201).id();
    String messages = "/api/threads/" + thread + "/messages";
    running(provision, "recorded", Instant.now().plus(10, ChronoUnit.DAYS));
    assertEquals("voting-has-begun", arvenia.post(messages, Map.of("lang", "en", "text", "One more thing.")).expect(409).code());
    Screen screen = screen(first);
    screen.visit("/c/silence/text/" + provision);
    screen.shows(screen.marked("voting-has-begun"), "closed to everything but points of order");
    screen.button("Raise a point of order").click();
    screen.field("Your point of order about the conduct of the voting").fill("The board shows the wrong text.");
    screen.button("Raise it").click();
    screen.shows(screen.page().locator("message-item"), "The board shows the wrong text.");
    screen.isOpenToAll("point-of-order");
    String raised = arvenia.get(messages).expect(200).text("items/0/id");
    assertEquals("point-of-order", arvenia.get(messages).expect(200).text("items/0/kind"));
    assertEquals("no-point-of-order", consultation.chair().post(messages, Map.of("lang", "en", "text", "T", "kind", "point-of-order"))
        .expect(409).code());
    consultation.chair().post(messages, Map.of("lang", "en", "text", "It does not.", "replyTo", raised)).expect(201);
    screen.close();
  }
}
