package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.DraftingRoom;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Division (General Assembly, rule 89) and withdrawal (rule 80) at the screens of the chair and of two delegations. */
class DivisionJourneyIT {
  private static final String HOME = "/c/division";
  private static final String TEXT = "Recalling what was agreed,\n\nConsultations are held within thirty days.\n\nA report is made to all.";
  private static DraftingRoom room;
  private static SampleConsultation consultation;
  private static Screen chair;
  private static Screen arvenia;
  private static Screen borovia;

  @BeforeAll
  static void open() {
    room = DraftingRoom.open("division");
    consultation = room.consultation();
    chair = room.chair();
    arvenia = room.arvenia();
    borovia = room.borovia();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private static String table(String title) {
    return room.head(0).post(consultation.path("/provisions"), Map.of("title", title, "text", TEXT)).expect(201).id();
  }

  /** The chair follows the text's lead to the console, and prepares and opens the vote there. */
  private static void putToTheVote(String provision, String lead, String question) {
    chair.visit(HOME + "/text/" + provision);
    chair.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(lead).setExact(true)).click();
    chair.page().locator("#question-en").fill(question);
    chair.field("Rule of decision").selectOption("simple-majority");
    chair.button("Prepare a vote").click();
    if (lead.equals("Prepare the vote on the motion")) {
      chair.shows(chair.marked("speakers"), "two delegations may speak in favour and two against");
    }
    chair.button("Check in and open: " + question).click();
    chair.button("Open the vote: " + question).click();
    chair.button("Close the vote: " + question).waitFor();
  }

  /** @param choice of both delegations, given at their screens */
  private static void decide(String provision, String lead, String question, String choice) {
    putToTheVote(provision, lead, question);
    String ballot = StreamSupport.stream(consultation.chair().get(consultation.path("/ballots")).expect(200).json().get("items").spliterator(), false)
        .filter(one -> one.at("/question/en").asText().equals(question)).map(one -> one.get("id").asText()).findFirst().orElseThrow();
    for (Screen screen : List.of(arvenia, borovia)) {
      screen.visit(HOME + "/votes/" + ballot);
      screen.button((choice.equals("yes") ? "Vote yes on " : "Vote no on ") + "Consultations").click();
      screen.shows(screen.marked("own-vote"), choice);
    }
    arvenia.isOpenToAll("division-vote");
    chair.button("Close the vote: " + question).click();
    chair.confirm("Close it now");
    for (Screen screen : List.of(arvenia, borovia)) {
      screen.shows(screen.marked("result"), choice.equals("yes") ? "Adopted" : "Rejected");
    }
  }

  @Test
  void aDivisionIsMovedObjectedToVotedOnAndThenItsPartsAndTheWhole() {
    String provision = table("Consultations");
    borovia.visit(HOME + "/text/" + provision);
    arvenia.visit(HOME + "/text/" + provision);
    borovia.button("Move a separate vote on parts of provision 1").click();
    borovia.field("Paragraph 2").check();
    borovia.field("Paragraph 3").check();
    borovia.field("Paragraphs that are preamble").selectOption("1");
    borovia.page().reload();
    assertThat(borovia.field("Paragraph 2")).isChecked();
    assertThat(borovia.field("Paragraph 3")).isChecked();
    assertThat(borovia.field("Paragraphs that are preamble")).hasValue("1");
    borovia.isOpenToAll("division-form");
    borovia.button("Move the separate vote on provision 1").click();
    arvenia.button("Object to motion 1").click();
    borovia.shows(borovia.marked("division"), "Arvenia objects.");
    for (Screen screen : List.of(arvenia, borovia)) {
      screen.shows(screen.marked("speakers"), "two delegations may speak in favour and two against");
      screen.shows(screen.marked("operative"), "The first paragraph is preamble, the others are operative. So the mover proposes");
    }
    borovia.isOpenToAll("division-objected");
    theChairDeterminesWhatIsOperative(provision);
    decide(provision, "Prepare the vote on the motion", "Shall parts be voted on separately?", "yes");
    arvenia.shows(arvenia.marked("divided"), "To be voted on separately: paragraph 2 and paragraph 3");
    decide(provision, "Prepare the vote on part 1", "Shall part 1 stand?", "yes");
    decide(provision, "Prepare the vote on part 2", "Shall part 2 stand?", "no");
    arvenia.shows(arvenia.marked("divided"), "Part 2: paragraph 3");
    borovia.visit(HOME + "/text/" + provision);
    borovia.shows(borovia.marked("part-1"), "adopted");
    borovia.shows(borovia.marked("part-2"), "rejected");
    borovia.shows(borovia.marked("voting-has-begun"), "this thread is closed to everything but points of order");
    borovia.shows(vote(borovia, "division", "Shall parts be voted on separately?"), "Adopted: 2 of 2");
    borovia.shows(vote(borovia, "part-2", "Shall part 2 stand?"), "Rejected: 0 of 2");
    assertEquals(List.of("Recalling what was agreed,", "Consultations are held within thirty days."),
        borovia.marked("texts").first().locator("p.doc").allTextContents());
    decide(provision, "Prepare the vote on the text as a whole", "Shall the whole be adopted?", "yes");
    for (Screen screen : List.of(chair, arvenia, borovia)) {
      screen.visit(HOME + "/text/" + provision);
      screen.shows(screen.marked("division"), "concluded");
      screen.shows(screen.page().locator("main > header"), "Adopted");
      screen.isOpenToAll("division-concluded");
    }
    aWithdrawnProvisionIsTakenUp(table("Reports"));
    inTheDarkAndOnATelephone(arvenia, provision);
    theRecordTellsOfIt();
  }

  private static void theChairDeterminesWhatIsOperative(String provision) {
    chair.visit(HOME + "/text/" + provision);
    chair.shows(chair.marked("division"), "Before the first vote, determine which paragraphs are operative.");
    assertThat(chair.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prepare the vote on the motion"))).hasCount(0);
    chair.field("Paragraphs that are preamble").selectOption("2");
    chair.page().reload();
    assertThat(chair.field("Paragraphs that are preamble")).hasValue("2");
    chair.field("Paragraphs that are preamble").selectOption("1");
    chair.button("Determine what is operative, motion 1").click();
    for (Screen screen : List.of(chair, arvenia, borovia)) {
      screen.shows(screen.marked("operative"), "the others are operative. So the chair has determined.");
      screen.shows(screen.marked("part-1"), "operative");
    }
    chair.isOpenToAll("division-determined");
  }

  /** The result in words that stands with what was voted on. */
  private static Locator vote(Screen screen, String on, String question) {
    return screen.marked(on).getByTestId("vote-on").filter(new Locator.FilterOptions().setHasText(question));
  }

  private static void inTheDarkAndOnATelephone(Screen screen, String provision) {
    screen.page().setViewportSize(390, 844);
    screen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    screen.visit(HOME + "/text/" + provision);
    screen.shows(screen.marked("part-2"), "rejected");
    screen.isOpenToAll("division-dark-narrow");
  }

  private void aWithdrawnProvisionIsTakenUp(String provision) {
    borovia.visit(HOME + "/text/" + provision);
    arvenia.visit(HOME + "/text/" + provision);
    arvenia.button("Withdraw provision 2").click();
    arvenia.confirm("Withdraw it");
    arvenia.shows(arvenia.page().locator("main > header"), "Withdrawn");
    arvenia.isOpenToAll("provision-withdrawn");
    borovia.button("Take up provision 2 for our delegation").click();
    for (Screen screen : List.of(arvenia, borovia)) {
      screen.shows(screen.page().locator("main > header"), "Borovia");
    }
  }

  private void theRecordTellsOfIt() {
    consultation.chair().post(consultation.path("/rounds/R1/phase"), Map.of("phase", "closed")).expect(200);
    String url = consultation.chair().post(consultation.path("/rounds/R1/publish"), Map.of()).expect(201).text("url");
    JsonNode decisions = RunningServer.shared().anyone().get(url + ".json").expect(200).json().get("decisions");
    assertEquals(List.of("division 1", "part 1/1", "part 1/2", "provision 1"), StreamSupport.stream(decisions.spliterator(), false)
        .map(one -> one.at("/subject/subject/type").asText() + " " + one.at("/subject/subject/code").asText()).toList());
    String page = RunningServer.shared().anyone().get(url + ".html?lang=en").expect(200).body();
    assertTrue(page.contains("On part 1/2 of the divided text, version 1: "));
    assertTrue(page.contains("The chair determined: the first paragraph is preamble, the others are operative."), page);
  }
}
