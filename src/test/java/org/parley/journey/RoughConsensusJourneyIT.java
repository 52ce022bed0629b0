package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Rough consensus (RFC 7282): the chair addresses an objection with reasons, everybody reads them, the record keeps them; beside it a void ballot. */
class RoughConsensusJourneyIT {
  private static final String WORDS = "Article 4 binds us twice.";
  private static final String REASONS = "Paragraph 4 meets it in another way.";
  private static RunningServer server;
  private static SampleConsultation consultation;

  @BeforeAll
  static void open() {
    server = RunningServer.named("rough").start();
    consultation = SampleConsultation.open(server.administrator(), "rough").inPhase("decision");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String running(String question, String method, String rule) {
    String id = consultation.chair().post(consultation.path("/ballots"), Map.of("question", question, "method", method, "rule", rule))
        .expect(201).id();
    consultation.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    return id;
  }

  private static Screen screen(String person) {
    return Screen.open(server.uri("").toString()).signIn(consultation.email(person), SampleConsultation.PASSWORD);
  }

  @Test
  void theChairAddressesAnObjectionAndTheRecordKeepsTheReasons() throws IOException {
    String first = consultation.participants().get(0);
    String id = running("Shall it be so?", "no-objection", "rough-consensus");
    consultation.head(first);
    Screen chair = screen("chair");
    Screen delegate = screen("head." + first);
    delegate.visit("/c/rough/votes/" + id);
    delegate.field("Reason for the objection").fill(WORDS);
    delegate.isOpenToAll("objection-words");
    delegate.button("Object to Shall it be so?").click();
    delegate.shows(delegate.marked("objection-" + first), WORDS);
    delegate.shows(delegate.marked("objection-" + first), "Not addressed yet.");
    assertEquals(0, delegate.button("Address the objection of Arvenia").count(), "it is for the chair");
    chair.visit("/c/rough/votes/" + id);
    chair.shows(chair.marked("objection-" + first), WORDS);
    chair.button("Address the objection of Arvenia").click();
    chair.button("Record the reasons given to Arvenia").click();
    chair.page().locator(".refusal").first().waitFor();
    chair.field("English").fill(REASONS);
    chair.isOpenToAll("objection-form");
    chair.button("Record the reasons given to Arvenia").click();
    delegate.shows(delegate.marked("objection-" + first), REASONS);
    delegate.isOpenToAll("objection-addressed");
    consultation.chair().post("/api/ballots/" + id + "/close", Map.of()).expect(200);
    delegate.shows(delegate.marked("result"), "dopted");
    assertTrue(consultation.chair().get("/api/ballots/" + id).json().at("/outcome/adopted").asBoolean());

    String unfound = running("Shall it be otherwise?", "no-objection", "rough-consensus");
    chair.visit("/c/rough/console");
    chair.button("Close: rough consensus not found: Shall it be otherwise?").click();
    chair.isOpenToAll("rough-consensus-not-found");
    chair.confirm("Close it now");
    delegate.visit("/c/rough/votes/" + unfound);
    delegate.shows(delegate.marked("result"), "ough consensus");
    assertEquals("not-found", consultation.chair().get("/api/ballots/" + unfound).json().at("/outcome/code").asText());

    String lost = running("Who shall it be?", "secret", "simple-majority");
    Files.delete(server.data().resolve("keys").resolve(lost + ".key"));
    consultation.chair().post("/api/ballots/" + lost + "/void", Map.of()).expect(200);
    consultation.inPhase("closed");
    String url = consultation.chair().post(consultation.path("/rounds/R1/publish"), Map.of()).expect(200, 201).text("url");
    chair.visit(url);
    chair.shows(chair.page().locator("main"), WORDS);
    chair.shows(chair.page().locator("main"), REASONS);
    chair.shows(chair.page().locator("main"), "Void: the key of this vote was lost.");
    chair.isOpenToAll("record-void-and-register");
    chair.close();
    delegate.close();
  }
}
