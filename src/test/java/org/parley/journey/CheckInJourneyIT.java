package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.CuttableLine;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** Delegations say themselves that they are there, and the chair opens with those that did (procedure, section 2). */
class CheckInJourneyIT {
  private static final String QUESTION = "Meet in spring?";
  private static final String CHECK_IN = "Check in: we are present";
  private static final String LEAVE = "Leave: %s is no longer present";

  private final RunningServer server = RunningServer.shared();
  private final CuttableLine line = new CuttableLine(server.port());
  private final List<Screen> screens = new ArrayList<>();
  private SampleConsultation consultation;

  @AfterEach
  void close() throws IOException {
    screens.forEach(Screen::close);
    line.close();
  }

  private void gather(String slug, String phase, String rules) {
    consultation = SampleConsultation.open(server.administrator(), slug).inPhase(phase);
    consultation.chair().put(consultation.path("/rule-set"), rules).expect(200, 201);
  }

  private Screen at(String name, String page) {
    return at(server.uri("").toString(), name, page);
  }

  /** Somebody's browser at a page. @param name as {@link SampleConsultation#email} takes it */
  private Screen at(String base, String name, String page) {
    Screen screen = Screen.open(base).signIn(consultation.email(name), SampleConsultation.PASSWORD);
    screens.add(screen);
    return screen.visit("/c/" + consultation.slug() + page);
  }

  private Screen head(String delegation, String page) {
    consultation.head(delegation);
    return at("head." + delegation, page);
  }

  private static Locator present(Screen screen, String delegation) {
    return screen.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + delegation)));
  }

  private static void ticked(Screen screen, String... delegations) {
    Locator boxes = screen.page().locator("check-in input[type=checkbox]");
    assertThat(screen.page().locator("check-in [role=status]")).hasText(delegations.length + " of " + boxes.count() + " present");
    for (String delegation : delegations) {
      assertThat(present(screen, delegation)).isChecked();
    }
  }

  private String prepared() {
    return consultation.chair().post(consultation.path("/ballots"), Map.of("question", QUESTION, "method", "recorded", "rule", "simple-majority"))
        .expect(201).id();
  }

  @Test
  void aVoteOpensWithExactlyThoseThatCheckedIn() {
    gather("check-in", "deliberation", "consensus");
    String ballot = prepared();
    Screen chair = at("chair", "/console");
    Screen arvenia = head("XAR", "/today");
    Screen borovia = head("XBO", "/votes/" + ballot);
    chair.button("Check in and open: " + QUESTION).click();
    assertThat(chair.page().locator("check-in [role=status]")).hasText("10 of 10 present");
    arvenia.isOpenToAll("check-in-today");
    arvenia.button(CHECK_IN).click();
    assertThat(arvenia.marked("presence")).hasText(Pattern.compile("^You have been checked in since \\d\\d:\\d\\d \\(head\\.XAR\\)\\.$"));
    ticked(chair, "Arvenia");
    whatTheChairTicksByHandStays(chair, borovia);
    arvenia.isOpenToAll("check-in-today-done");
    chair.isOpenToAll("check-in-console");
    borovia.isOpenToAll("check-in-vote");
    whoeverLeavesIsTickedNoLonger(chair, borovia);
    chair.button("Open the vote: " + QUESTION).click();
    chair.button("Close the vote: " + QUESTION).waitFor();
    assertEquals(Set.of("XAR", "XBO"), presentIn(ballot));
    assertEquals(8, consultation.chair().get("/api/ballots/" + ballot).json().at("/tally/absent").asInt());
    whoeverCastsBecomesPresent(ballot);
  }

  private static void whatTheChairTicksByHandStays(Screen chair, Screen borovia) {
    present(chair, "Celdania").check();
    borovia.button(CHECK_IN).click();
    ticked(chair, "Arvenia", "Borovia", "Celdania");
    present(chair, "Celdania").uncheck();
    ticked(chair, "Arvenia", "Borovia");
  }

  private static void whoeverLeavesIsTickedNoLonger(Screen chair, Screen borovia) {
    borovia.button(String.format(LEAVE, "Borovia")).click();
    ticked(chair, "Arvenia");
    borovia.button(CHECK_IN).click();
    ticked(chair, "Arvenia", "Borovia");
  }

  private void whoeverCastsBecomesPresent(String ballot) {
    consultation.head("XCE").put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
    assertEquals(Set.of("XAR", "XBO", "XCE"), presentIn(ballot));
    JsonNode tally = consultation.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200).json().get("tally");
    assertEquals(List.of(1, 2, 7), List.of(tally.get("yes").asInt(), tally.get("notParticipating").asInt(), tally.get("absent").asInt()));
  }

  private Set<String> presentIn(String ballot) {
    JsonNode electorate = consultation.chair().get("/api/ballots/" + ballot).expect(200).json().get("electorate");
    return StreamSupport.stream(electorate.spliterator(), false).filter(one -> one.get("present").asBoolean())
        .map(one -> one.at("/delegation/code").asText()).collect(Collectors.toSet());
  }

  @Test
  void theDebateOpensWithThoseThatCheckedInAndItsSheetIsEmpty() {
    gather("check-in-debate", "positions", "un-plenary");
    consultation.secretary();
    Screen chair = at("chair", "/console");
    Screen arvenia = head("XAR", "/today");
    Screen secretary = at("secretary", "/delegations");
    chair.field("Next phase").selectOption("deliberation");
    arvenia.shows(arvenia.marked("how-many-there"), "None of the 10 delegations with the vote has checked in yet.");
    arvenia.button(CHECK_IN).click();
    List.of("XBO", "XCE").forEach(code -> consultation.head(code).send("PUT", consultation.path("/check-in"), null, Map.of()).expect(200));
    arvenia.shows(arvenia.marked("how-many-there"), "3 of 10 delegations with the vote are checked in. The quorum to open the debate is 4: 1 more is needed.");
    chair.button("Open “Deliberation”").click();
    chair.button("Open it now").click();
    chair.shows(chair.page().locator("wa-dialog"), "To open the debate 4 of the 10 members must be present; 3 are");
    chair.button("Cancel").click();
    theSecretaryMarks(secretary);
    arvenia.shows(arvenia.marked("how-many-there"), "The quorum to open the debate, 4, is reached. The quorum for a decision is 6: 2 more are needed.");
    ticked(chair, "Arvenia", "Borovia", "Celdania", "Darhania");
    assertThat(chair.page().locator("phase-control .refusal")).hasCount(0);
    inRussian(arvenia, "check-in-today-ru");
    inRussian(chair, "check-in-console-ru");
    chair.button("Open “Deliberation”").click();
    chair.confirm("Open it now");
    arvenia.shows(arvenia.marked("how-many-there"), "None of the 10 delegations with the vote has checked in yet.");
    arvenia.button(CHECK_IN).waitFor();
  }

  private static void theSecretaryMarks(Screen secretary) {
    secretary.button("Members of Darhania").click();
    secretary.shows(secretary.marked("presence"), "Not checked in.");
    secretary.button("Mark as present: Darhania").click();
    secretary.shows(secretary.marked("presence"), "(secretary)");
    secretary.isOpenToAll("check-in-delegations");
  }

  private static void inRussian(Screen screen, String name) {
    Locator language = screen.page().locator("person-bar select");
    language.selectOption("ru");
    screen.isOpenToAll(name);
    language.selectOption("en");
  }

  @Test
  void aRefusalAndACutLineAreToldBesideTheButton() {
    gather("check-in-refused", "deliberation", "consensus");
    consultation.head("XAR");
    Screen arvenia = at(line.address(), "head.XAR", "/today");
    arvenia.button(CHECK_IN).waitFor();
    line.cut();
    arvenia.button(CHECK_IN).click();
    assertThat(arvenia.page().locator("presence-line .refusal")).isVisible();
    line.mend();
    arvenia.shows(arvenia.marked("line"), "Live");
    suspended(true);
    arvenia.button(CHECK_IN).click();
    arvenia.shows(arvenia.page().locator("presence-line .refusal"), "XAR is not one of them at present");
    suspended(false);
    arvenia.button(CHECK_IN).click();
    arvenia.shows(arvenia.marked("presence"), "You have been checked in since");
    assertThat(arvenia.button(String.format(LEAVE, "Arvenia"))).isFocused();
    assertThat(arvenia.page().locator("presence-line .refusal")).hasCount(0);
    arvenia.page().reload();
    arvenia.shows(arvenia.marked("presence"), "You have been checked in since");
  }

  private void suspended(boolean suspended) {
    consultation.administrator().send("PATCH", consultation.path("/delegations/XAR"), Map.of("suspended", suspended), Map.of()).expect(200);
  }
}
