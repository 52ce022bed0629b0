package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Whoever accepts an invitation and gets no answer, for the line was cut, asks again: they come in, and have joined once (ADR 0039). */
class InvitationJourneyIT {
  private static final String PASSWORD = "a password of twelve";
  private static SampleConsultation sample;
  private ApiClient anyone;
  private Screen screen;

  @BeforeAll
  static void open() {
    sample = SampleConsultation.open(RunningServer.shared().administrator(), "accepted-twice");
  }

  @BeforeEach
  void arrive() {
    anyone = sample.administrator().anyone();
    screen = Screen.open(RunningServer.shared().uri("").toString());
  }

  @AfterEach
  void leave() {
    screen.close();
  }

  private static String invite(String name) {
    String link = sample.administrator().post(sample.path("/staff"), Map.of("email", sample.email(name), "name", name, "role", "moderator")).expect(201)
        .text("invitation/link");
    return link.substring(link.indexOf("/invitation"));
  }

  /** As a request of the page that was carried out, but whose answer was lost. */
  private void accept(String link) {
    anyone.post("/api/invitations/accept", Map.of("token", link.substring(link.indexOf('#') + 1), "password", PASSWORD)).expect(201);
  }

  @Test
  void askingAgainIsRefusedAndThePasswordThatWasGivenSignsIn() {
    String link = invite("program");
    accept(link);
    assertEquals("unknown", anyone.post("/api/invitations/accept", Map.of("token", link.substring(link.indexOf('#') + 1), "password", PASSWORD)).expect(404).code());
    anyone.post("/api/sessions", Map.of("email", sample.email("program"), "password", PASSWORD)).expect(201);
    assertEquals(1, Reading.journal(sample).stream().filter(entry -> entry.get("type").asText().equals("member-joined")
        && entry.toString().contains("\"program\"")).count());
  }

  @Test
  void theWorkspaceLetsThemInWithoutAnotherWord() {
    String link = invite("browser");
    screen.visit(link);
    screen.field("New password").fill(PASSWORD);
    accept(link);
    screen.button("Accept the invitation").click();
    screen.page().waitForURL("**/c/accepted-twice/today");
  }

  @Test
  void aLinkThatHasServedShowsTheWayToSignIn() {
    String link = invite("later");
    accept(link);
    screen.visit(link);
    screen.shows(screen.page().locator("main"), "If you have accepted it before, sign in with your password.");
    screen.isOpenToAll("invitation-served");
    screen.page().locator("main").getByText("Sign in").last().click();
    screen.page().waitForURL("**/sign-in");
  }
}
