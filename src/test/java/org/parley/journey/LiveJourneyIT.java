package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.CuttableLine;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;
import org.parley.journey.support.Spite;

/** The WebSocket: resuming, and everything that a hostile client may do to it. What each hears is in {@link HearingJourneyIT}. */
class LiveJourneyIT {
  /** Every message that a client may send, and who may: all of them everyone, but what one hears depends on who one is. */
  private static final Set<String> MESSAGES = Set.of("subscribe", "unsubscribe");
  private static final int LINES_OF_PERSON = 10;
  private static final int LARGEST_MESSAGE = 16 * 1024;
  private static SampleConsultation sample;
  private final List<LiveClient> opened = new ArrayList<>();

  @BeforeAll
  static void open() {
    sample = SampleConsultation.open(RunningServer.shared().administrator(), "live").inPhase("deliberation");
  }

  @AfterEach
  void hangUp() {
    opened.forEach(LiveClient::close);
    assertEquals(200, RunningServer.shared().anyone().get("/health/ready").status());
  }

  private LiveClient line(ApiClient client) {
    LiveClient live = LiveClient.open(client);
    opened.add(live);
    return live;
  }

  private static int refusal(ApiClient client, Map<String, String> headers) {
    CompletionException refused = assertThrows(CompletionException.class, () -> LiveClient.open(client, headers).close());
    return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
  }

  @Test
  void nobodyHasMoreThanTenLinesAtATime() {
    ApiClient expert = sample.person(sample.participants().get(4), "expert", "lines");
    for (int i = 0; i < LINES_OF_PERSON; i++) {
      line(expert);
    }
    assertEquals(429, refusal(expert, Map.of()));
    assertTrue(opened.stream().allMatch(LiveClient::isOpen), "those that were there stay");
    opened.get(0).close();
    Await.until("room for another line", Await.SOON, () -> {
      try {
        return line(expert).isOpen();
      } catch (CompletionException refused) {
        return false;
      }
    });
  }

  @Test
  void everyMessageThatTheServerKnowsIsTriedHere() throws Exception {
    Set<String> known = Set.copyOf(Stream.of(Class.forName("org.parley.live.Request$Kind").getEnumConstants())
        .map(kind -> kind.toString().toLowerCase(Locale.ROOT)).toList());
    assertEquals(known, MESSAGES);
  }

  @Test
  void whoWasAwayGetsExactlyWhatWasMissed() {
    ApiClient chair = sample.chair();
    LiveClient before = line(chair).subscribe(sample.slug(), 0);
    long seen = sample.chair().get(sample.path("/journal?after=0&limit=200")).json().get("through").asLong();
    before.through(seen);
    before.close();
    List<Long> missed = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      chair.post(sample.path("/principles"), Map.of("code", "M" + i, "title", "Missed", "text", "Text")).expect(201);
    }
    LiveClient after = line(chair).subscribe(sample.slug(), seen);
    chair.post(sample.path("/principles"), Map.of("code", "M9", "title", "Heard", "text", "Text")).expect(201);
    JsonNode heard = after.event("principle-added", event -> event.at("/data/code").asText().equals("M9"));
    after.events().forEach(event -> missed.add(event.get("seq").asLong()));
    assertEquals(LongStream.rangeClosed(seen + 1, heard.get("seq").asLong()).boxed().toList(), missed);
  }

  @Test
  void everyFrameSaysWhatItsReaderWasToldToHaveBefore() {
    LiveClient stranger = line(sample.administrator().anyone()).subscribe(sample.slug(), 0);
    sample.chair().post(sample.path("/principles"), Map.of("code", "F1", "title", "Told", "text", "Text")).expect(201);
    stranger.event("principle-added", event -> event.at("/data/code").asText().equals("F1"));
    stranger.through(sample.chair().get(sample.path("/journal?after=0&limit=200")).json().get("through").asLong());
    long has = 0;
    for (JsonNode frame : stranger.frames()) {
      assertEquals(has, frame.get("from").asLong(), frame::toString);
      List<JsonNode> events = LiveClient.eventsIn(frame);
      has = Math.max(frame.path("through").asLong(), events.isEmpty() ? 0 : events.get(events.size() - 1).get("seq").asLong());
    }
  }

  @Test
  void whoUnsubscribedHearsNoMore() {
    LiveClient live = line(sample.chair()).subscribe(sample.slug(), 0);
    live.event("consultation-opened");
    live.say("{\"unsubscribe\":\"" + sample.slug() + "\"}");
    LiveClient witness = line(sample.chair()).subscribe(sample.slug(), 0);
    sample.chair().post(sample.path("/principles"), Map.of("code", "U1", "title", "Unheard", "text", "Text")).expect(201);
    witness.event("principle-added", event -> event.at("/data/code").asText().equals("U1"));
    assertTrue(live.events().stream().noneMatch(event -> event.at("/data/code").asText().equals("U1")));
  }

  @Test
  void aForeignPageGetsNoLineWithOrWithoutACookie() {
    assertEquals(403, refusal(sample.administrator().anyone(), Map.of("Origin", "https://elsewhere.example")));
    assertEquals(403, refusal(sample.administrator().anyone(), Map.of("Origin", "null")));
    assertEquals(403, refusal(sample.chair(), Map.of("Origin", "http://localhost.elsewhere.example")));
  }

  @Test
  void aTokenThatIsNoneGetsNoLine() {
    assertEquals(401, refusal(sample.administrator().anyone(), Map.of("Authorization", "Bearer nonsense")));
  }

  @Test
  void aMessageThatIsTooLargeEndsTheLine() {
    assertEquals(1009, line(sample.chair()).say("{\"subscribe\":\"" + "x".repeat(LARGEST_MESSAGE) + "\"}").closeCode());
  }

  @Test
  void aMessageThatIsTooLargeInManyFramesEndsTheLineToo() {
    assertEquals(1009, line(sample.chair()).sayInParts("x".repeat(1_000), LARGEST_MESSAGE / 1_000 + 1).closeCode());
    assertEquals(1009, line(sample.administrator().anyone()).sayInParts("\u20ac", LARGEST_MESSAGE / 3 + 1).closeCode());
  }

  @Test
  void whoGoesOnSendingALargeMessageLosesTheLineAllTheSame() {
    // What is sent to a closed socket resets the connection, and a reset may overtake the code (RFC 9293, 3.10.7.4).
    Set<Integer> over = Set.of(1009, 1006);
    double before = closedAsTooLarge();
    assertTrue(over.contains(line(sample.chair()).sayInParts("x".repeat(1_000), 10_000).closeCode()));
    assertTrue(over.contains(line(sample.administrator().anyone()).sayInParts("\u20ac", 100_000).closeCode()));
    Await.until("the server to have closed both as too large", Await.SOON, () -> closedAsTooLarge() >= before + 2);
  }

  /** How many sockets the server says it has closed with 1009. */
  private static double closedAsTooLarge() {
    return RunningServer.shared().anyone().get("/metrics").expect(200).body().lines()
        .filter(figure -> figure.startsWith("parley_live_closed_total") && figure.contains("code=\"1009\""))
        .mapToDouble(figure -> Double.parseDouble(figure.substring(figure.lastIndexOf(' ') + 1))).sum();
  }

  @Test
  void bytesEndTheLine() {
    assertEquals(1003, line(sample.chair()).sayBytes(new byte[] {0, 1, 2, (byte) 0xff}).closeCode());
  }

  @Test
  void nonsenseIsRefusedAndTooMuchOfItEndsTheLine() {
    List<String> nonsense = List.of("", "x", "{", "[]", "null", "{}", "{\"subscribe\":1}", "{\"subscribe\":\"live\",\"after\":-1}",
        "{\"subscribe\":\"live\",\"after\":1e99}", "{\"subscribe\":\"\\u0000\"}", "{\"subscribe\":\"../live\"}", Spite.deep(1_000),
        "{\"subscribe\":\"live\",\"unsubscribe\":\"live\"}", "{\"post\":\"live\"}");
    for (String text : nonsense) {
      LiveClient live = line(sample.administrator().anyone());
      live.say(text);
      assertTrue(!live.error().isEmpty(), text);
      assertTrue(live.isOpen(), text);
      live.close();
    }
    LiveClient live = line(sample.chair());
    for (int i = 0; i < 40 && live.isOpen(); i++) {
      live.sayAndHear("nonsense");
    }
    assertEquals(1008, live.closeCode());
  }

  @Test
  void aFloodOfProperMessagesEndsTheLine() {
    LiveClient live = line(sample.chair());
    for (int i = 0; i < 2_000 && live.isOpen(); i++) {
      live.sayAndHear("{\"subscribe\":\"" + sample.slug() + "\",\"after\":0}");
    }
    assertEquals(1008, live.closeCode());
  }

  @Test
  void whoWatchesTheServerSeesHowMuchAndNotWho() {
    line(sample.chair()).subscribe(sample.slug(), 0).event("consultation-opened");
    line(sample.chair()).sayBytes(new byte[] {0}).closeCode();
    List<String> figures = RunningServer.shared().anyone().get("/metrics").expect(200).body().lines()
        .filter(shown -> shown.startsWith("parley_")).toList();
    for (String name : List.of("parley_live_sockets ", "parley_live_waiting ", "parley_live_waiting_most ", "parley_live_lag ", "parley_live_given_up_total{reason=\"text only\"} ",
        "parley_events_total{",
        "parley_pool_used ")) {
      assertTrue(figures.stream().anyMatch(shown -> shown.startsWith(name)), () -> name + " in " + figures);
    }
    assertTrue(figures.stream().anyMatch(shown -> shown.matches("parley_pool_most 40")), figures::toString);
    assertTrue(figures.stream().anyMatch(shown -> shown.matches("parley_pool_open [1-9]\\d*")), figures::toString);
    Set<String> labels = figures.stream().flatMap(shown -> Pattern.compile("(\\w+)=\"").matcher(shown).results()).map(label -> label.group(1))
        .collect(Collectors.toSet());
    assertTrue(Set.of("type", "code", "reason").containsAll(labels), labels.toString());
  }

  /** Longer than a page waits for a word on its line, and for an answer on connections that died with it. */
  private static final double NOTICED_MILLIS = 150_000;

  @Test
  void aLineThatDiesWithoutAWordIsGivenUpAndWhatWasWrittenIsPostedOnce() throws IOException {
    try (CuttableLine line = new CuttableLine(RunningServer.shared().port())) {
      Screen screen = Screen.open(line.address()).signIn(sample.email("chair"), SampleConsultation.PASSWORD);
      screen.visit("/c/" + sample.slug() + "/principles/P1");
      screen.shows(screen.marked("line"), "Live");
      line.stall();
      screen.field("Write to all delegations").fill("Into the silence.");
      screen.button("Send").click();
      Locator thread = screen.page().locator("aside");
      screen.shows(thread, "Waiting to be sent");
      assertThat(screen.marked("line")).containsText("Offline", new LocatorAssertions.ContainsTextOptions().setTimeout(NOTICED_MILLIS));
      line.mend();
      assertThat(screen.marked("line")).containsText("Live", new LocatorAssertions.ContainsTextOptions().setTimeout(NOTICED_MILLIS));
      assertThat(thread.getByText("Waiting to be sent")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(NOTICED_MILLIS));
      assertThat(thread.getByText("Into the silence.")).hasCount(1);
      screen.close();
    }
  }

  /** The lid is closed, the session ends meanwhile, and nobody says so to a line that is not there. */
  @Test
  void whoseSessionEndedWhileTheLineWasCutSignsInAgainAndMissesNothing() throws IOException {
    String delegation = sample.participants().get(2);
    ApiClient expert = sample.person(delegation, "expert", "lid");
    String said = "Said while the lid was closed.";
    try (CuttableLine line = new CuttableLine(RunningServer.shared().port())) {
      Screen screen = Screen.open(line.address()).signIn(sample.email("lid." + delegation), SampleConsultation.PASSWORD);
      screen.visit("/c/" + sample.slug() + "/principles/P2");
      screen.shows(screen.marked("line"), "Live");
      screen.field("Write to all delegations").fill("Half a thought.");
      line.cut();
      screen.shows(screen.marked("line"), "Offline");
      sample.administrator().delete("/api/people/" + expert.get("/api/me").text("person/id") + "/sessions").expect(204);
      sample.chair().post("/api/threads/" + sample.thread("P2") + "/messages", Map.of("lang", "en", "text", said)).expect(201);
      line.mend();
      screen.shows(screen.page().locator("main"), "Your session has ended");
      screen.field("E-mail address").fill(sample.email("lid." + delegation));
      screen.field("Password").fill(SampleConsultation.PASSWORD);
      screen.button("Sign in").click();
      screen.shows(screen.marked("line"), "Live");
      assertThat(screen.page().locator("aside").getByText(said)).hasCount(1);
      assertThat(screen.field("Write to all delegations")).hasValue("Half a thought.");
      screen.close();
    }
  }

  @Test
  void whileTheServerDoesNotSayWhoOneIsNothingCanBeWrittenAsNobody() {
    Screen screen = Screen.open(RunningServer.shared().uri("").toString()).signIn(sample.email("chair"), SampleConsultation.PASSWORD);
    screen.page().route("**/api/me", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    screen.visit("/c/" + sample.slug() + "/principles/P1");
    screen.shows(screen.marked("unanswered"), "Offline since");
    assertThat(screen.field("Write to all delegations")).hasCount(0);
    screen.page().unroute("**/api/me");
    screen.field("Write to all delegations").fill("As myself.");
    assertThat(screen.marked("unanswered")).hasCount(0);
    screen.button("Send").click();
    assertThat(screen.page().locator("aside article.msg:not(.waiting)").filter(new Locator.FilterOptions().setHasText("As myself."))).hasCount(1);
    screen.close();
  }

  @Test
  void aPlainRequestToTheSocketIsToldToUpgrade() {
    Answer answer = RunningServer.shared().anyone().get("/live").expect(426);
    assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
  }
}
