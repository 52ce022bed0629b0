package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** A roll-call (UNGA rule 87): called by one key, the board filling on every screen, the lot open to whoever draws it again. */
class RollCallJourneyIT {
  private static final String QUESTION = "Shall the text be adopted?";
  private static RunningServer server;
  private static SampleConsultation consultation;

  @BeforeAll
  static void open() {
    server = RunningServer.named("roll-call").start();
    consultation = SampleConsultation.open(server.administrator(), "roll-call").inPhase("decision");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void theChairCallsByOneKeyAndTheBoardFillsOnAllScreens() {
    consultation.observer();
    String id = consultation.chair().post(consultation.path("/ballots"), Map.of("question", QUESTION, "method", "roll-call", "rule", "simple-majority"))
        .expect(201).id();
    Screen chair = screen("chair");
    Screen observer = screen("observer");
    observer.visit("/c/roll-call/votes/" + id);
    String commitment = text(observer, "commitment");
    assertEquals(0, observer.marked("seed").count(), "the seed is secret before the draw");
    consultation.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    observer.marked("seed").waitFor();
    List<String> order = drawAgain(observer, commitment);

    JsonNode places = consultation.chair().get("/api/ballots/" + id).json().at("/rollCall/order");
    List<String> codes = codes(id, places);
    Screen first = delegate(codes.get(0));
    Screen second = delegate(codes.get(1));
    assertFalse(isAsked(codes.get(0)), "nobody is asked before being called");
    first.visit("/c/roll-call/votes/" + id);
    second.visit("/c/roll-call/votes/" + id);
    first.shows(first.page().locator("main"), "Your delegation answers when it is called.");

    chair.visit("/c/roll-call/console");
    assertEquals(0, chair.button("Close the vote").count());
    assertEquals(0, chair.button("Close the vote: " + QUESTION).count());
    chair.page().getByText("Call the delegations").click();
    chair.shows(chair.marked("next"), "Next: " + order.get(0));
    chair.isOpenToAll("call-screen-before");
    chair.button("Call " + order.get(0)).focus();
    chair.page().keyboard().press("Enter");
    chair.shows(chair.marked("called"), order.get(0));
    for (Screen screen : List.of(first, second, observer)) {
      screen.shows(screen.marked("roll-call"), screen == first ? "Your delegation is called" : "Called: " + order.get(0));
    }
    assertTrue(isAsked(codes.get(0)), "who is called is asked");
    assertFalse(isAsked(codes.get(1)));
    first.button("Pass for now on " + QUESTION).click();
    chair.shows(chair.marked("passed"), order.get(0));
    assertFalse(isAsked(codes.get(0)), "who passed is not asked until it is called again");
    chair.isOpenToAll("call-screen");

    chair.page().keyboard().press("Enter"); // the focus stayed: one key calls the next
    second.button("Vote yes on " + QUESTION).click();
    for (Screen screen : List.of(chair, first, second, observer)) {
      screen.shows(screen.marked("board-" + codes.get(1)), "yes");
      screen.shows(screen.marked("board-" + codes.get(0)), "passes");
    }
    first.isOpenToAll("roll-call-running");
    for (int place = 2; place < codes.size(); place++) {
      chair.page().keyboard().press("Enter");
      chair.shows(chair.marked("called"), order.get(place));
      assertEquals(0, chair.button("Close the vote").count(), "not before all were called");
      head(codes.get(place)).put("/api/ballots/" + id + "/vote", Map.of("choice", place % 3 == 0 ? "abstain" : "yes")).expect(200);
    }
    chair.page().keyboard().press("Enter");
    chair.shows(chair.marked("calling"), "Called again after passing");
    chair.shows(chair.marked("called"), order.get(0));
    assertTrue(isAsked(codes.get(0)));
    first.button("Vote no on " + QUESTION).click();
    for (Screen screen : List.of(chair, second, observer)) {
      screen.shows(screen.marked("board-" + codes.get(0)), "no");
    }
    chair.button("Close the vote").click();
    chair.confirm("Close it now");
    for (Screen screen : List.of(chair, first, second, observer)) {
      screen.shows(screen.marked("result"), "Adopted");
    }
    drawAgain(observer, commitment);
    observer.isOpenToAll("roll-call-closed");
    for (Screen screen : List.of(chair, first, second, observer)) {
      screen.close();
    }
  }

  /** From what the page shows alone. @return the order in which they are called, by name */
  private static List<String> drawAgain(Screen screen, String commitment) {
    String seed = text(screen, "seed");
    assertEquals(commitment, text(screen, "commitment"), "what was published before still stands");
    assertEquals(commitment, sha256(seed), "the seed is the one that was committed to");
    List<String> shown = screen.marked("call-place").allTextContents().stream().map(String::strip).map(name -> name.replaceAll(" \\(.*\\)$", "")).toList();
    List<String> alphabetical = new ArrayList<>(shown);
    alphabetical.sort(Collator.getInstance(ULocale.ENGLISH)::compare);
    long multiple = (1L << 32) - (1L << 32) % shown.size();
    int lot = 0;
    while (number(seed, lot) >= multiple) {
      lot++;
    }
    Collections.rotate(alphabetical, -(int) (number(seed, lot) % shown.size()));
    assertEquals(alphabetical, shown);
    assertThat(screen.marked("call-place")).hasCount(10);
    return shown;
  }

  private static long number(String seed, int lot) {
    return Long.parseLong(sha256(seed + ":" + lot).substring(0, 8), 16);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> codes(String id, JsonNode places) {
    JsonNode electorate = consultation.chair().get("/api/ballots/" + id).json().get("electorate");
    List<String> codes = new ArrayList<>();
    places.forEach(place -> electorate.forEach(line -> {
      if (line.at("/delegation/id").asText().equals(place.get("delegation").asText())) {
        codes.add(line.at("/delegation/code").asText());
      }
    }));
    return codes;
  }

  private static ApiClient head(String delegation) {
    return consultation.head(delegation);
  }

  private static boolean isAsked(String delegation) {
    return !head(delegation).get("/api/me").expect(200).json().get("asked").isEmpty();
  }

  private static String text(Screen screen, String mark) {
    return screen.marked(mark).textContent().strip();
  }

  private static Screen delegate(String delegation) {
    head(delegation);
    return screen("head." + delegation);
  }

  private static Screen screen(String person) {
    if (person.equals("chair")) {
      consultation.chair();
    }
    return Screen.open(server.uri("").toString()).signIn(consultation.email(person), SampleConsultation.PASSWORD);
  }
}
