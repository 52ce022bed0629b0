package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.KeptForms;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** What somebody typed, ticked and chose outlives a reload, serves once, and is gone then, or when the matter has moved on without it. */
class DraftsJourneyIT {
  private static final String QUESTION = "Meet again?";
  private static final String OTHER_QUESTION = "Meet elsewhere?";
  private static final String PHASE_END = "2031-05-01T10:00";
  private static final String LATER_END = "2031-06-01T10:00";
  private static final String VOTE_END = "2031-05-20T10:00";
  private static final AtomicInteger OPENED = new AtomicInteger();
  private final List<Screen> screens = new ArrayList<>();
  private SampleConsultation consultation;
  private Screen chair;

  @BeforeEach
  void open() {
    consultation = SampleConsultation.open(RunningServer.shared().administrator(), "drafts-" + OPENED.incrementAndGet());
    consultation.chair().put(consultation.path("/rule-set"), "un-plenary").expect(200, 201);
    chair = screen("chair");
  }

  @AfterEach
  void close() {
    chair.keepPicture("drafts-last-chair");
    screens.forEach(Screen::close);
  }

  /** Of somebody who has been seated. */
  private Screen screen(String person) {
    Screen screen = Screen.open(RunningServer.shared().uri("").toString()).signIn(consultation.email(person), SampleConsultation.PASSWORD);
    screens.add(screen);
    return screen;
  }

  private String at(String place) {
    return "/c/" + consultation.slug() + place;
  }

  private static void keepsNothing(Screen screen) {
    screen.page().waitForFunction("() => Object.keys(localStorage).every(key => !key.startsWith('parley:draft:'))");
  }

  @Test
  void aReloadOfTheConsoleLosesNothing() {
    chair.visit(at("/console"));
    theTitleOfANewRound();
    whenThePhaseCloses();
    whoIsPresentAsTheDebateIsOpened();
    whoIsPresentAsAVoteIsOpened();
    whenAVoteClosesThoughAllArePresent();
    keepsNothing(chair);
  }

  private void theTitleOfANewRound() {
    chair.page().locator("#round-title-en").fill("First round");
    chair.page().locator("#round-title-ru").fill("Первый раунд");
    chair.page().reload();
    assertThat(chair.page().locator("#round-title-en")).hasValue("First round");
    assertThat(chair.page().locator("#round-title-ru")).hasValue("Первый раунд");
    chair.button("Open a round").click();
    chair.shows(chair.page().locator("main"), "First round · Preparation");
  }

  private void whenThePhaseCloses() {
    chair.field("Close by itself at").fill(PHASE_END);
    chair.page().reload();
    assertThat(chair.field("Close by itself at")).hasValue(PHASE_END);
    chair.button("Set the closing time").click();
    assertThat(chair.field("Extend until")).hasValue("");
    keepsNothing(chair);
    chair.field("Extend until").fill(LATER_END);
    chair.page().reload();
    assertThat(chair.field("Extend until")).hasValue(LATER_END);
    chair.button("Extend the phase").click();
    assertThat(chair.field("Extend until")).hasValue("");
    keepsNothing(chair);
  }

  private void whoIsPresentAsTheDebateIsOpened() {
    chair.field("Next phase").selectOption("deliberation");
    chair.page().locator("#phase-closes").fill(LATER_END);
    present("Borovia").uncheck();
    chair.page().reload();
    assertThat(chair.field("Next phase")).hasValue("deliberation");
    assertThat(chair.page().locator("#phase-closes")).hasValue(LATER_END);
    assertThat(present("Borovia")).not().isChecked();
    assertThat(present("Arvenia")).isChecked();
    chair.button("Open “Deliberation”").click();
    chair.confirm("Open it now");
    assertThat(chair.page().locator("[aria-current=step]")).containsText("Deliberation");
    assertThat(chair.page().locator("#phase-closes")).hasValue("");
  }

  private String prepared(String question) {
    return consultation.chair().post(consultation.path("/ballots"), Map.of("question", question, "method", "recorded", "rule", "simple-majority"))
        .expect(201).id();
  }

  private void whoIsPresentAsAVoteIsOpened() {
    String ballot = prepared(QUESTION);
    chair.button("Check in and open: " + QUESTION).click();
    present("Celdania").uncheck();
    chair.page().reload();
    assertThat(present("Celdania")).not().isChecked();
    assertThat(present("Borovia")).isChecked();
    openTheVote(QUESTION);
    JsonNode electorate = consultation.chair().get("/api/ballots/" + ballot).expect(200).json().get("electorate");
    assertEquals(List.of("XCE"), StreamSupport.stream(electorate.spliterator(), false).filter(one -> !one.get("present").asBoolean())
        .map(one -> one.at("/delegation/code").asText()).toList());
    consultation.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
    assertThat(chair.button("Close the vote: " + QUESTION)).hasCount(0);
  }

  private void openTheVote(String question) {
    chair.button("Open the vote: " + question).click();
    chair.button("Close the vote: " + question).waitFor();
  }

  private void whenAVoteClosesThoughAllArePresent() {
    prepared(OTHER_QUESTION);
    chair.button("Check in and open: " + OTHER_QUESTION).click();
    Locator closes = chair.page().locator("run-ballot input[type=datetime-local]");
    closes.fill(VOTE_END);
    chair.page().reload();
    assertThat(closes).hasValue(VOTE_END);
    openTheVote(OTHER_QUESTION);
  }

  private Locator present(String delegation) {
    return chair.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + delegation)));
  }

  @Test
  void whatHappenedElsewhereMakesWhatWasTypedForItMoot() {
    consultation.inPhase("deliberation");
    String ballot = prepared(QUESTION);
    chair.visit(at("/console"));
    chair.field("Close by itself at").fill(PHASE_END);
    chair.button("Check in and open: " + QUESTION).click();
    present("Celdania").uncheck();
    chair.page().reload();
    assertThat(chair.field("Close by itself at")).hasValue(PHASE_END);
    consultation.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    chair.button("Close the vote: " + QUESTION).waitFor();
    consultation.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200);
    consultation.inPhase("drafting");
    assertThat(chair.page().locator("[aria-current=step]")).containsText("Drafting");
    assertThat(chair.field("Close by itself at")).hasValue("");
    keepsNothing(chair);
  }

  @Test
  void ofWhomSilenceIsAskedIsKeptUntilTheTextIsPlacedUnderIt() {
    consultation.inPhase("deliberation");
    String ballot = consultation.chair().post(consultation.path("/ballots"), Map.of("question", QUESTION, "method", "silence", "closes",
        Instant.now().plus(10, ChronoUnit.DAYS).toString(), "zone", "Asia/Almaty")).expect(201).id();
    chair.visit(at("/console"));
    Locator meeting = chair.field("The delegations present at a meeting");
    meeting.check();
    chair.page().reload();
    assertThat(meeting).isChecked();
    present("Celdania").uncheck();
    chair.page().reload();
    assertThat(present("Celdania")).not().isChecked();
    chair.button("Place under silence: " + QUESTION).click();
    chair.confirm("Nobody objected: place it now");
    chair.button("Take from under silence: " + QUESTION).waitFor();
    assertEquals("meeting", consultation.chair().get("/api/ballots/" + ballot).expect(200).json().at("/silence/asked").asText());
    keepsNothing(chair);
  }

  @Test
  void whatWasChosenForADelegationIsKeptAndStillComesAfterWhatAnotherChangedMeanwhile() {
    consultation.secretary();
    Screen secretary = screen("secretary");
    secretary.visit(at("/delegations"));
    secretary.button("Members of Borovia").click();
    secretary.field("Suspended").check();
    consultation.administrator().send("PATCH", consultation.path("/delegations/XBO"), Map.of("accredited", false), Map.of()).expect(200);
    secretary.page().reload();
    assertThat(secretary.field("Suspended")).isChecked();
    assertThat(secretary.field("Credentials accepted")).not().isChecked();
    secretary.button("Save").click();
    secretary.shows(secretary.page().locator("delegation-settings [role=alert]"), "meanwhile");
    secretary.button("Save").click();
    assertThat(secretary.button("Save")).isDisabled();
    JsonNode borovia = consultation.administrator().get(consultation.path("/delegations/XBO")).expect(200).json();
    assertEquals(List.of(true, false), List.of(borovia.get("suspended").asBoolean(), borovia.get("accredited").asBoolean()));
    keepsNothing(secretary);
  }

  @Test
  void everyFormIsAsItWasLeftAfterAReload() {
    KeptForms forms = new KeptForms(consultation.inPhase("drafting"));
    Screen head = screen("head." + consultation.participants().get(0));
    Screen secretary = screen("secretary");
    List<String> lost = new ArrayList<>();
    forms.ofADelegation().forEach(form -> lost.addAll(form.lostBy(head)));
    forms.ofTheChair().forEach(form -> lost.addAll(form.lostBy(chair)));
    forms.ofTheSecretariat().forEach(form -> lost.addAll(form.lostBy(secretary)));
    forms.publishRound();
    forms.ofTheChairAfterwards().forEach(form -> lost.addAll(form.lostBy(chair)));
    assertEquals(List.of(), lost);
  }
}
