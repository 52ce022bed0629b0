package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;
import org.parley.journey.support.Spite;
import org.parley.journey.support.World;

/** Text that bears markup and script, put wherever text is taken, and shown in a browser: it is text there, and nothing of it runs. */
class MarkupJourneyIT {
  private static final String EVERYTHING = String.join("\n\n", Spite.MARKUP);
  private static final String SHORT = Spite.MARKUP.get(1);
  private static SampleConsultation sample;
  private static String provision;
  private static String ballot;
  private static String record;

  @BeforeAll
  static void postItEverywhere() {
    ApiClient administrator = RunningServer.shared().administrator();
    sample = SampleConsultation.open(administrator, "markup");
    administrator.post(sample.path("/principles"), Map.of("code", "X1", "title", SHORT, "text", EVERYTHING)).expect(201);
    administrator.post(sample.path("/delegations"), Map.of("name", SHORT, "code", "XSS", "status", "participant")).expect(201);
    administrator.post(sample.path("/rounds"), Map.of("title", SHORT)).expect(201);
    sample.inPhase("deliberation");
    ApiClient head = sample.head("XSS");
    head.put(sample.path("/rounds/R1/positions/X1"),
        Map.of("grade", "objects", "statement", Map.of("lang", "en", "text", EVERYTHING))).expect(200, 201);
    String thread = sample.thread("X1");
    Spite.MARKUP.forEach(markup -> head.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", markup)).expect(201));
    String hidden = head.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", EVERYTHING)).expect(201).id();
    sample.moderator().post("/api/messages/" + hidden + "/hide", Map.of("reason", SHORT)).expect(200);
    provision = head.post(sample.path("/provisions"), Map.of("title", SHORT, "text", EVERYTHING)).expect(201).id();
    head.put("/api/provisions/" + provision, Map.of("title", SHORT, "text", EVERYTHING + SHORT, "note", SHORT),
        new World(sample).tagOf(provision)).expect(200);
    ballot = sample.openBallot(SHORT);
    head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
    sample.inPhase("closed");
    record = sample.chair().post(sample.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
  }

  @Test
  void nothingOfItRunsInTheWorkspace() {
    Screen chair = Screen.open(RunningServer.shared().uri("").toString());
    chair.signIn(sample.email("chair"), SampleConsultation.PASSWORD);
    String c = "/c/" + sample.slug();
    for (String path : List.of("/", c + "/today", c + "/matrix", c + "/principles", c + "/principles/X1", c + "/text", c + "/text/" + provision,
        c + "/votes", c + "/votes/" + ballot, c + "/console", c + "/delegations")) {
      visited(chair, path);
    }
    chair.close();
  }

  @Test
  void nothingOfItRunsInTheRecord() {
    Screen reader = Screen.open(RunningServer.shared().uri("").toString());
    visited(reader, "/records/");
    for (String path : List.of(record, record + "?lang=ru", record + "?lang=zh")) {
      visited(reader, path);
      assertTrue(reader.page().content().contains("&lt;"), () -> "the markup is shown as text at " + path);
    }
    reader.close();
  }

  private static void visited(Screen screen, String path) {
    screen.visit(path);
    screen.page().locator("h1").first().waitFor();
    screen.page().waitForLoadState(LoadState.NETWORKIDLE);
    assertEquals(false, screen.page().evaluate("() => 'executed' in window"), path);
    assertEquals(List.of(), screen.faults(), path);
  }
}
