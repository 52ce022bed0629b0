package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.DraftingRoom;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Parts of an amendment, voted on separately (General Assembly, rule 89), at the screens of the chair and of two delegations. */
class AmendmentPartsJourneyIT {
  private static final String HOME = "/c/amendment-parts";
  private static final String TEXT = "Recalling what was agreed,\n\nConsultations are held within thirty days.\n\nA report is made.";
  private static final String AMENDED = "Recalling what was agreed,\n\nConsultations are held within ten days.\n\nA report is made to all.\n\nA secretariat is set up.";
  private static DraftingRoom room;
  private static SampleConsultation consultation;
  private static Screen chair;
  private static Screen arvenia;
  private static Screen borovia;

  @BeforeAll
  static void open() {
    room = DraftingRoom.open("amendment-parts");
    consultation = room.consultation();
    chair = room.chair();
    arvenia = room.arvenia();
    borovia = room.borovia();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  /** The chair is led to the console by the text; the rest is as in every vote. */
  private static void decide(String provision, String lead, String choice) {
    chair.visit(HOME + "/text/" + provision);
    String on = chair.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(lead).setExact(true)).getAttribute("href").split("on=")[1];
    String ballot = consultation.chair().post(consultation.path("/ballots"), Map.of("question", lead + "?", "method", "recorded", "rule", "simple-majority",
        "subject", Map.of("type", on.split("/")[0], "id", on.split("/")[1]))).expect(201).id();
    consultation.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    arvenia.visit(HOME + "/votes/" + ballot);
    arvenia.button((choice.equals("yes") ? "Vote yes on " : "Vote no on ") + "Consultations").click();
    arvenia.shows(arvenia.marked("own-vote"), choice);
    arvenia.isOpenToAll("amendment-part-vote");
    consultation.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
  }

  @Test
  void partsOfAnAmendmentAreMarkedMovedObjectedToAndVotedOnAndWhatStandsIsPut() {
    String provision = room.head(0).post(consultation.path("/provisions"), Map.of("title", "Consultations", "text", TEXT)).expect(201).id();
    room.head(1).post("/api/provisions/" + provision + "/amendments", Map.of("text", AMENDED)).expect(201);
    borovia.visit(HOME + "/text/" + provision);
    arvenia.visit(HOME + "/text/" + provision);
    arvenia.button("Move a separate vote on parts of amendment 1").click();
    arvenia.field("Change 1").check();
    arvenia.field("Change 3").check();
    arvenia.page().reload();
    assertThat(arvenia.field("Change 1")).isChecked();
    arvenia.shows(arvenia.page().locator("division-form"), "A secretariat is set up.");
    arvenia.isOpenToAll("amendment-division-form");
    arvenia.button("Move the separate vote on amendment 1").click();
    borovia.button("Object to motion 1").click();
    for (Screen screen : List.of(arvenia, borovia)) {
      screen.shows(screen.marked("speakers"), "two delegations may speak in favour and two against");
      assertThat(screen.marked("part-1").locator("del")).containsText("thirty");
      assertThat(screen.marked("part-1").locator("ins")).containsText("ten");
    }
    arvenia.isOpenToAll("amendment-division");
    decide(provision, "Prepare the vote on the motion", "yes");
    decide(provision, "Prepare the vote on part 1", "yes");
    assertThat(arvenia.page().locator("subject-text del")).containsText("thirty");
    decide(provision, "Prepare the vote on part 2", "no");
    borovia.shows(borovia.marked("part-1"), "adopted");
    borovia.shows(borovia.marked("part-2"), "rejected");
    assertThat(borovia.page().locator("article.amendment > amendment-redline")).not().containsText("secretariat");
    decide(provision, "Prepare the vote on what stands of the amendment", "yes");
    borovia.visit(HOME + "/text/" + provision);
    borovia.shows(borovia.marked("division"), "concluded");
    assertEquals("Recalling what was agreed,\n\nConsultations are held within ten days.\n\nA report is made to all.",
        room.head(0).get("/api/provisions/" + provision).text("text/en"));
    borovia.isOpenToAll("amendment-division-concluded");
    theRecordTellsOfIt();
  }

  private void theRecordTellsOfIt() {
    consultation.chair().post(consultation.path("/rounds/R1/phase"), Map.of("phase", "closed")).expect(200);
    String url = consultation.chair().post(consultation.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    JsonNode record = RunningServer.shared().anyone().get(url + ".json").expect(200).json();
    JsonNode decisions = record.get("decisions");
    assertEquals(List.of("amendment-division 1/1", "amendment-part 1/1/1", "amendment-part 1/1/2", "amendment 1/1"),
        StreamSupport.stream(decisions.spliterator(), false).map(one -> one.at("/subject/subject/type").asText() + " " + one.at("/subject/subject/code").asText()).toList());
    String standing = AMENDED.replace("\n\nA secretariat is set up.", "");
    assertEquals(List.of(AMENDED, standing), List.of(decisions.at("/0/subject/text/en").asText(), decisions.at("/3/subject/text/en").asText()));
    assertEquals(List.of(AMENDED, standing),
        Stream.of("text", "standing").map(field -> record.at("/provisions/0/amendments/0/" + field + "/en").asText()).toList());
    String page = RunningServer.shared().anyone().get(url + ".html?lang=en").expect(200).body();
    assertTrue(page.contains("On part 1/1/2 of the divided amendment, made on version 1: "), page);
    assertTrue(page.contains("Part 2 (change 3): rejected"), page);
    assertTrue(page.contains("In place of:"), page);
    assertTrue(page.contains("The text with what stands of amendment 1 after the vote on its parts"), page);
  }
}
