package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** A secret ballot on screens and over the API: nothing tells who voted how; and what becomes of one whose key is lost. */
class SecretJourneyIT {
  private static final String QUESTION = "Who shall preside?";
  private static RunningServer server;
  private static SampleConsultation consultation;

  @BeforeAll
  static void open() {
    server = RunningServer.named("secret").start();
    consultation = SampleConsultation.open(server.administrator(), "secret").inPhase("decision");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String running() {
    String id = consultation.chair().post(consultation.path("/ballots"), Map.of("question", QUESTION, "method", "secret", "rule", "simple-majority"))
        .expect(201).id();
    consultation.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    return id;
  }

  private static Screen screen(String person) {
    return Screen.open(server.uri("").toString()).signIn(consultation.email(person), SampleConsultation.PASSWORD);
  }

  private static Screen head(String delegation) {
    consultation.head(delegation);
    return screen("head." + delegation);
  }

  @Test
  void delegationsVoteAndNothingTellsWhoVotedHow() {
    String id = running();
    consultation.observer();
    List<String> codes = consultation.participants();
    Screen first = head(codes.get(0));
    Screen second = head(codes.get(1));
    Screen chair = screen("chair");
    Screen observer = screen("observer");
    for (Screen screen : List.of(first, second, chair, observer)) {
      screen.visit("/c/secret/votes/" + id);
    }
    first.shows(first.page().locator("main"), "whoever runs the server has to be trusted");
    first.shows(first.page().locator("main"), "a unanimous result tells how everyone voted");
    first.isOpenToAll("secret-form");
    first.button("Vote yes on " + QUESTION).click();
    second.button("Vote no on " + QUESTION).click();
    first.shows(first.marked("own-vote"), "has voted");
    second.shows(second.marked("own-vote"), "has voted");
    chair.shows(chair.marked("board-" + codes.get(0)), "has voted");
    observer.shows(observer.marked("turnout"), "2");
    for (Screen screen : List.of(first, second, chair, observer)) {
      assertEquals(0, screen.page().locator(".board .yes, .board .no, .board .abstain, [aria-pressed=true]").count(), "no screen shows a vote");
    }
    chair.isOpenToAll("secret-running");
    for (var reader : List.of(consultation.head(codes.get(0)), consultation.chair(), consultation.observer(), consultation.secretary())) {
      nothingTells(reader.get("/api/ballots/" + id).expect(200).json());
      reader.get(consultation.path("/ballots")).expect(200).json().get("items").forEach(SecretJourneyIT::nothingTells);
      reader.get(consultation.path("/journal?after=0&limit=200")).expect(200).json().get("items").forEach(entry -> {
        if (entry.get("type").asText().equals("vote-cast")) {
          assertFalse(entry.get("data").has("choice"), entry.toString());
        }
      });
    }
    for (int place = 2; place < codes.size(); place++) {
      consultation.head(codes.get(place)).put("/api/ballots/" + id + "/vote", Map.of("choice", place < 7 ? "yes" : "abstain")).expect(200);
    }
    consultation.chair().post("/api/ballots/" + id + "/close", Map.of()).expect(200);
    for (Screen screen : List.of(first, second, chair, observer)) {
      screen.shows(screen.marked("result"), "Adopted");
    }
    JsonNode closed = consultation.chair().get("/api/ballots/" + id).json();
    assertEquals(List.of(6, 1, 3), List.of(closed.at("/tally/yes").asInt(), closed.at("/tally/no").asInt(), closed.at("/tally/abstain").asInt()));
    nothingTells(closed);
    first.isOpenToAll("secret-closed");
    for (Screen screen : List.of(first, second, chair, observer)) {
      screen.close();
    }
  }

  private static void nothingTells(JsonNode ballot) {
    assertFalse(ballot.path("own").has("choice"), ballot.toString());
    ballot.path("electorate").forEach(line -> assertFalse(line.has("choice") || line.has("by") || line.has("at"), line.toString()));
  }

  @Test
  void aBallotWhoseKeyIsLostIsDeclaredVoidAndDecidesNothing() throws IOException {
    String id = running();
    consultation.head(consultation.participants().get(0)).put("/api/ballots/" + id + "/vote", Map.of("choice", "yes")).expect(200);
    assertEquals("key-not-lost", consultation.chair().post("/api/ballots/" + id + "/void", Map.of()).expect(409).code(), "while the key is there");
    Path key = server.data().resolve("keys").resolve(id + ".key");
    assertTrue(Files.exists(key), key.toString());
    Files.delete(key);
    Screen chair = screen("chair");
    Screen delegate = head(consultation.participants().get(0));
    delegate.visit("/c/secret/votes/" + id);
    chair.visit("/c/secret/console");
    chair.button("Close the vote: " + QUESTION).click();
    chair.button("Close it now").click();
    chair.button("Declare the vote void: " + QUESTION).click();
    chair.confirm("Declare it void");
    delegate.shows(delegate.marked("result"), "Void");
    delegate.isOpenToAll("secret-void");
    JsonNode ballot = consultation.chair().get("/api/ballots/" + id).expect(200).json();
    assertEquals("void", ballot.at("/outcome/code").asText());
    assertFalse(ballot.at("/outcome/adopted").asBoolean() || ballot.at("/outcome/decided").asBoolean() || ballot.has("tally"));
    assertEquals("ballot-closed", consultation.chair().post("/api/ballots/" + id + "/void", Map.of()).expect(409).code());
    chair.close();
    delegate.close();
  }
}
