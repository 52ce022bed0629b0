package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Proposals on the same question (General Assembly, rule 91) at the screens of the chair and of a delegation. */
class CompetingJourneyIT {
  private static final String HOME = "/c/competing";
  private static RunningServer server;
  private static SampleConsultation consultation;
  private static Screen chair;
  private static Screen arvenia;

  @BeforeAll
  static void open() {
    server = RunningServer.shared();
    consultation = SampleConsultation.open(server.administrator(), "competing").inPhase("drafting");
    consultation.chair();
    head(0).get("/api/me").expect(200);
    head(1).get("/api/me").expect(200);
    chair = Screen.open(server.uri("").toString()).signIn(consultation.email("chair"), SampleConsultation.PASSWORD);
    arvenia = Screen.open(server.uri("").toString()).signIn(consultation.email("head." + consultation.participants().get(0)),
        SampleConsultation.PASSWORD);
  }

  @AfterAll
  static void close() {
    List.of(chair, arvenia).forEach(Screen::close);
  }

  private static ApiClient head(int place) {
    return consultation.head(consultation.participants().get(place));
  }

  private static String table(int place, String title) {
    return head(place).post(consultation.path("/provisions"), Map.of("title", title, "text", title + " is held.")).expect(201).id();
  }

  private static String prepared(String provision) {
    return consultation.chair().post(consultation.path("/ballots"), Map.of("question", "Shall it be adopted?", "method", "recorded",
        "rule", "simple-majority", "subject", Map.of("type", "provision", "id", provision))).expect(201).id();
  }

  /** Both vote yes; the chair closes. */
  private static void adopt(String provision) {
    String ballot = prepared(provision);
    consultation.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    head(0).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    head(1).put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    consultation.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
  }

  @Test
  void theOrderIsFixedAndAfterTheFirstVoteTheNextIsSetAside() {
    String yearly = table(0, "A yearly meeting");
    String monthly = table(1, "A monthly meeting");
    chair.visit(HOME + "/text");
    arvenia.visit(HOME + "/text/" + yearly);
    chair.page().getByText("Which proposals are on the same question?").click();
    chair.field("2 A monthly meeting").check();
    chair.field("1 A yearly meeting").check();
    chair.isOpenToAll("competing-form");
    chair.button("Vote on these in this order").click();

    arvenia.shows(arvenia.marked("competing"), "A monthly meeting");
    assertEquals(List.of("2 A monthly meeting", "1 A yearly meeting"), arvenia.marked("competing").locator("li").allTextContents().stream()
        .map(line -> line.strip().replaceAll("\\s+", " ").replaceAll(" ○ Draft.*", "")).toList(), "in the order in which the chair marked them");
    assertEquals("proposal-not-next", consultation.chair().post("/api/ballots/" + prepared(yearly) + "/open", Map.of()).expect(409).text("code"));

    chair.visit(HOME + "/text/" + yearly);
    assertEquals(0, chair.button("Do not put provision 1 to the vote").count(), "nothing was voted on yet");
    adopt(monthly);
    chair.button("Do not put provision 1 to the vote").waitFor();
    chair.button("Do not put provision 1 to the vote").click();
    chair.shows(chair.page().locator("main > header"), "Draft");
    chair.field("Why provision 1 is not put to the vote").fill("The monthly meeting answers it.");
    chair.page().reload();
    assertThat(chair.field("Why provision 1 is not put to the vote")).hasValue("The monthly meeting answers it.");
    chair.isOpenToAll("competing-set-aside");
    chair.button("Do not put provision 1 to the vote").click();
    for (Screen screen : List.of(chair, arvenia)) {
      screen.shows(screen.page().locator("main > header"), "Not put to the vote");
      screen.isOpenToAll("competing-not-put");
    }
    theRecordTellsWhy();
  }

  private static void theRecordTellsWhy() {
    consultation.chair().post(consultation.path("/rounds/R1/phase"), Map.of("phase", "closed")).expect(200);
    String url = consultation.chair().post(consultation.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    JsonNode record = server.anyone().get(url + ".json").expect(200).json();
    assertTrue(record.toString().contains("The monthly meeting answers it."), record.toString());
    Page page = arvenia.page();
    page.navigate(server.uri(url + ".html?lang=en").toString());
    arvenia.shows(page.getByRole(AriaRole.MAIN), "The monthly meeting answers it.");
  }
}
