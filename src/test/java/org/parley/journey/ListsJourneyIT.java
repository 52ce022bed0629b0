package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.journey.support.Answer;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Lists come in pages that make up the whole, each item once. */
class ListsJourneyIT {
  private static final List<String> LISTS = List.of("/principles", "/delegations", "/delegations/{d}/members", "/staff", "/rounds", "/rounds/R1/positions",
      "/threads", "/provisions", "/rounds/R1/positions/P1/{d}/history", "/api/provisions/{p}/versions");
  /** More than the most that one page holds. */
  private static final int VERSIONS = 205;
  private static SampleConsultation sample;
  private static String provision;

  @BeforeAll
  static void fill() {
    sample = SampleConsultation.open(RunningServer.shared().administrator(), "lists").inPhase("positions");
    for (String delegation : sample.participants().subList(0, 4)) {
      for (String principle : List.of("P3", "P1", "P2")) {
        sample.head(delegation).put(sample.path("/rounds/R1/positions/" + principle), Map.of("grade", "supports", "statement", Map.of("lang", "en", "text", "Yes.")))
            .expect(201);
      }
    }
    for (String grade : List.of("concerns", "under-study", "supports-with-comments")) {
      sample.head(sample.participants().get(0)).put(sample.path("/rounds/R1/positions/P1"), Map.of("grade", grade)).expect(200);
    }
    sample.inPhase("drafting");
    for (String title : List.of("First", "Second", "Third")) {
      String parent = sample.chair().post(sample.path("/provisions"), Map.of("title", title, "text", "Words.")).expect(201).id();
      sample.chair().post(sample.path("/provisions"), Map.of("title", "Below", "text", "Words.", "parent", parent)).expect(201);
    }
    provision = sample.chair().post(sample.path("/provisions"), Map.of("title", "Much revised", "text", "Words.")).expect(201).id();
    revise(4);
    for (String principle : List.of("P1", "P2", "P3", "P4", "P5")) {
      say(sample.thread(principle));
    }
    for (String role : List.of("alternate", "expert", "adviser")) {
      sample.member(sample.participants().get(0), role);
    }
    sample.moderator();
    sample.secretary();
    sample.inPhase("closed");
    sample.chair().post(sample.path("/rounds"), Map.of("title", "Second round")).expect(201);
    sample.chair().post(sample.path("/rounds/R2/phase"), Map.of("phase", "deliberation")).expect(200);
  }

  private static void say(String thread) {
    sample.chair().post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", "A word.")).expect(201);
  }

  /** Up to a version. */
  private static void revise(int last) {
    for (int version = read(address("/api/provisions/{p}")).json().get("version").asInt(); version < last; version++) {
      sample.chair().send("PUT", address("/api/provisions/{p}"), Map.of("title", "Much revised", "text", "Words, version " + (version + 1) + "."),
          Map.of("If-Match", "\"" + version + "\"")).expect(200);
    }
  }

  private static String address(String list) {
    return list.startsWith("/api/") ? list.replace("{p}", provision) : sample.path(list.replace("{d}", sample.participants().get(0)));
  }

  private static Answer read(String address) {
    return sample.administrator().get(address).expect(200);
  }

  @TestFactory
  Stream<DynamicTest> pagesMakeUpTheWholeInItsOrder() {
    return LISTS.stream().map(list -> DynamicTest.dynamicTest(list, () -> {
      List<JsonNode> whole = new ArrayList<>();
      Answer all = read(address(list));
      all.json().get("items").forEach(whole::add);
      assertTrue(whole.size() >= 2, list);
      assertEquals("", all.header("Link"));
      for (int limit : List.of(1, 3, whole.size())) {
        assertEquals(whole, Reading.all(sample.administrator(), address(list) + "?limit=" + limit), list + " by " + limit);
        assertEquals(Math.min(limit, whole.size()), read(address(list) + "?limit=" + limit).json().get("items").size());
      }
    }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoLimitAndNoCursorIsRefused() {
    return LISTS.stream().map(list -> DynamicTest.dynamicTest(list, () -> {
      for (String wrong : List.of("limit=0", "limit=many", "after=%25%25")) {
        assertEquals(wrong.replaceAll("=.*", ""), sample.administrator().get(address(list) + "?" + wrong).expect(422).text("errors/0/field"));
      }
    }));
  }

  @Test
  void theWorkspaceShowsTheWholeHistoryThoughItComesInPages() {
    SampleConsultation other = SampleConsultation.open(RunningServer.shared().administrator(), "lists-history").inPhase("positions");
    String delegation = other.participants().get(0);
    for (int revision = 1; revision <= VERSIONS; revision++) {
      other.head(delegation).put(other.path("/rounds/R1/positions/P1"), Map.of("grade", "supports", "statement", Map.of("lang", "en", "text", "Wording " + revision + ".")))
          .expect(200, 201);
    }
    Screen screen = Screen.open(RunningServer.shared().uri("").toString()).signIn(other.email("head." + delegation), SampleConsultation.PASSWORD);
    screen.visit("/c/lists-history/matrix").marked("cell-" + delegation + "-P1").click();
    assertThat(screen.page().locator("position-panel .statement")).hasCount(VERSIONS);
    assertThat(screen.page().locator("position-panel .statement").last()).hasText("Wording 1.");
    screen.close();
  }

  @Test
  void whoSpeaksMeanwhileHidesNoThreadFromWhoIsReadingOn() {
    List<String> whole = ids(Reading.all(sample.administrator(), address("/threads")));
    Answer first = read(address("/threads") + "?limit=2");
    say(whole.get(whole.size() - 1));
    List<String> seen = new ArrayList<>(whole.subList(0, 2));
    seen.addAll(ids(Reading.all(sample.administrator(), first.header("Link").replaceAll("^<|>.*$", ""))));
    assertEquals(whole, seen);
    assertEquals(whole.get(whole.size() - 1), ids(Reading.all(sample.administrator(), address("/threads"))).get(0), "who reads anew sees who spoke last");
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(item -> item.get("id").asText()).toList();
  }
}
