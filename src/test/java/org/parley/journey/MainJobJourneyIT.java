package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.CuttableLine;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** The main job, as people do it: from an invitation to a published record that an observer reads in Russian. */
class MainJobJourneyIT {
  private static final String SLUG = "main-job";
  private static final String HOME = "/c/" + SLUG;
  private static final String QUESTION = "Adopt the article on consultations?";
  private static final String FIRST = "Participants inform one another, in good time, of measures that could affect the security of another.";
  private static final String SECOND = "Participants inform one another, without delay, of measures that could affect the security of another.";
  private static final String RUSSIAN = "Участники безотлагательно информируют друг друга о мерах, которые могут затронуть безопасность другого участника.";

  private RunningServer server;
  private SampleConsultation consultation;
  private CuttableLine line;
  private Screen chair;
  private Screen arvenia;
  private Screen borovia;
  private Screen observer;

  @BeforeEach
  void open() {
    server = RunningServer.shared();
    consultation = SampleConsultation.open(server.administrator(), SLUG);
    consultation.administrator().post(consultation.path("/rounds"), Map.of("title", "First round")).expect(201);
    consultation.chair();
    line = new CuttableLine(server.port());
    chair = Screen.open(server.uri("").toString());
    arvenia = Screen.open(server.uri("").toString());
    borovia = Screen.open(line.address());
    observer = Screen.open(server.uri("").toString(), "ru-RU");
  }

  @AfterEach
  void close() throws IOException {
    chair.keepPicture("last-chair");
    arvenia.keepPicture("last-arvenia");
    borovia.keepPicture("last-borovia");
    for (Screen screen : new Screen[] {chair, arvenia, borovia, observer}) {
      screen.close();
    }
    line.close();
  }

  @Test
  void fromAnInvitationToAPublishedRecord() {
    peopleComeIn();
    positionsAppearOnTheOthersMatrix();
    messagesAppearAlsoAfterTheLineWasCut();
    String provision = aProvisionIsTabledCorrectedAndCompared();
    tenDelegationsVote(provision);
    theChairPublishes();
    anObserverReadsTheRecord();
  }

  private void peopleComeIn() {
    observer.visit("/");
    observer.isOpenToAll("home-ru");
    chair.visit("/sign-in").isOpenToAll("sign-in");
    chair.signIn(consultation.email("chair"), SampleConsultation.PASSWORD);
    accept(arvenia, "XAR", "head", "Anna of Arvenia");
    accept(borovia, "XBO", "alternate", "Boris of Borovia");
    arvenia.isOpenToAll("today");
    chair.visit(HOME + "/delegations");
    chair.shows(chair.page().locator("main"), "Arvenia");
    chair.isOpenToAll("delegations");
  }

  private void accept(Screen screen, String delegation, String role, String name) {
    JsonNode member = consultation.administrator().post(consultation.path("/delegations/" + delegation + "/members"),
        Map.of("email", consultation.email(role + "." + delegation), "name", name, "role", role)).expect(201).json();
    String link = member.at("/invitation/link").asText();
    screen.visit(link.substring(link.indexOf("/invitation")));
    screen.field("New password").fill("a password of twelve");
    screen.isOpenToAll("invitation");
    screen.button("Accept the invitation").click();
    screen.page().waitForURL("**" + HOME + "/today");
  }

  private void openPhase(String phase) {
    chair.visit(HOME + "/console");
    chair.field("Next phase").selectOption(phase.toLowerCase(java.util.Locale.ROOT));
    chair.button("Open “" + phase + "”").click();
    chair.confirm("Open it now");
    assertThat(chair.page().locator("[aria-current=step]")).containsText(phase);
  }

  private void positionsAppearOnTheOthersMatrix() {
    openPhase("Positions");
    chair.isOpenToAll("console");
    chair.visit(HOME + "/matrix");
    borovia.visit(HOME + "/matrix");
    borovia.marked("cell-XAR-P1").waitFor();
    arvenia.visit(HOME + "/principles/P1");
    arvenia.page().locator("label.g.supports-with-comments").click();
    arvenia.field("Statement").fill("Responsibility is shared where each can also propose.");
    arvenia.page().reload();
    assertThat(arvenia.field("Statement")).hasValue("Responsibility is shared where each can also propose.");
    arvenia.button("Submit the position").click();
    arvenia.shows(arvenia.page().locator("main"), "Submitted by Anna of Arvenia");
    arvenia.isOpenToAll("principle");
    for (Screen other : new Screen[] {chair, borovia}) {
      assertThat(other.marked("cell-XAR-P1")).hasAccessibleName(java.util.regex.Pattern.compile("Supports with comments"));
    }
    borovia.marked("cell-XAR-P1").click();
    borovia.shows(borovia.page().locator("body"), "Responsibility is shared where each can also propose.");
    borovia.isOpenToAll("matrix");
  }

  private void messagesAppearAlsoAfterTheLineWasCut() {
    borovia.visit(HOME + "/principles/P1");
    Locator theirs = borovia.page().locator("aside");
    Locator ours = arvenia.page().locator("aside");
    borovia.shows(borovia.marked("line"), "Live");
    write(arvenia, "Could we **hear** the secretariat first?");
    borovia.shows(theirs, "Could we hear the secretariat first?");
    assertThat(theirs.locator("strong")).hasText("hear");
    line.cut();
    borovia.shows(borovia.marked("line"), "Offline");
    write(arvenia, "While you were away.");
    write(borovia, "Written without a line.");
    borovia.shows(theirs, "Waiting to be sent");
    line.mend();
    borovia.shows(theirs, "While you were away.");
    arvenia.shows(ours, "Written without a line.");
    borovia.shows(borovia.marked("line"), "Live");
    assertThat(ours.getByText("Written without a line.")).hasCount(1);
    assertThat(theirs.getByText("Waiting to be sent")).hasCount(0);
    borovia.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Reply to .*"))).first().click();
    write(borovia, "We could, tomorrow.");
    arvenia.shows(ours, "We could, tomorrow.");
    borovia.isOpenToAll("thread");
  }

  private static void write(Screen screen, String text) {
    screen.field("Write to all delegations").fill(text);
    screen.button("Send").click();
  }

  private String aProvisionIsTabledCorrectedAndCompared() {
    openPhase("Deliberation");
    arvenia.visit(HOME + "/text");
    arvenia.isOpenToAll("text-empty");
    borovia.visit(HOME + "/text");
    borovia.button("Table a provision").click();
    borovia.page().locator("#title-en").fill("Consultations");
    borovia.page().locator("#text-en").fill(FIRST);
    borovia.button("Table the provision").click();
    arvenia.shows(arvenia.page().locator("main"), "Consultations");
    arvenia.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Consultations"))).first().click();
    arvenia.shows(arvenia.page().locator("main"), FIRST);
    if (!borovia.page().url().matches(".*/text/.+")) {
      borovia.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(java.util.regex.Pattern.compile("Consultations"))).first().click();
    }
    borovia.button("Correct the text").click();
    borovia.page().locator("#text-en").fill(SECOND);
    borovia.page().locator("#title-ru").fill("Консультации");
    borovia.page().locator("#text-ru").fill(RUSSIAN);
    borovia.isOpenToAll("text-form");
    borovia.button("Save as version 2").click();
    arvenia.button("Show what changed").click();
    assertThat(arvenia.marked("redline").locator("ins").first()).containsText("without delay");
    assertThat(arvenia.marked("redline").locator("del").first()).containsText("in good time");
    arvenia.isOpenToAll("text");
    String url = arvenia.page().url();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private void tenDelegationsVote(String provision) {
    openPhase("Decision");
    chair.page().locator("#question-en").fill(QUESTION);
    chair.field("What is put to the vote").selectOption("provision/" + provision);
    chair.field("Rule of decision").selectOption("two-thirds");
    chair.button("Prepare a vote").click();
    chair.button("Check in and open: " + QUESTION).click();
    chair.button("Open the vote: " + QUESTION).click();
    chair.button("Close the vote: " + QUESTION).waitFor();
    String ballot = chair.page().locator("article.run a").getAttribute("href");
    chair.isOpenToAll("console-voting");
    arvenia.visit(ballot);
    borovia.visit(ballot);
    voteOn(arvenia, "Vote no on");
    borovia.shows(borovia.marked("board-XAR"), "no");
    voteOn(borovia, "Vote yes on");
    voteOn(arvenia, "Vote yes on");
    borovia.shows(borovia.marked("board-XAR"), "yes");
    arvenia.shows(arvenia.marked("own-vote"), "Anna of Arvenia");
    theOthersVote(ballot.substring(ballot.lastIndexOf('/') + 1));
    borovia.shows(borovia.marked("standing"), "6 of 8");
    arvenia.isOpenToAll("vote-open");
    chair.visit(HOME + "/console");
    chair.button("Close the vote: " + QUESTION).click();
    chair.confirm("Close it now");
    chair.visit(ballot);
    for (Screen screen : new Screen[] {chair, arvenia, borovia}) {
      screen.shows(screen.marked("result"), "Adopted");
      screen.shows(screen.marked("result"), "6 of 8");
    }
    arvenia.isOpenToAll("vote-closed");
    arvenia.visit(HOME + "/votes").isOpenToAll("votes");
  }

  private static void voteOn(Screen screen, String name) {
    screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^" + name))).click();
  }

  /** Of the ten, two vote in a browser; here four more say yes, two no, one abstains, and one is silent. */
  private void theOthersVote(String ballot) {
    String[] choices = {"yes", "yes", "yes", "yes", "no", "no", "abstain"};
    for (int i = 0; i < choices.length; i++) {
      ApiClient head = consultation.head(consultation.participants().get(i + 2));
      head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", choices[i])).expect(200);
    }
  }

  private void theChairPublishes() {
    openPhase("Closed");
    chair.button("Publish the record").click();
    chair.confirm("Publish now");
    assertThat(chair.page().locator("main a[href*='/records/']").first()).isVisible();
  }

  private void anObserverReadsTheRecord() {
    observer.visit("/");
    observer.page().locator("main a[href*='/records/MAIN-JOB/']").first().click();
    Page page = observer.page();
    page.waitForURL("**/records/MAIN-JOB/**");
    assertEquals("ru", page.locator("html").getAttribute("lang"));
    Locator body = page.locator("body");
    assertThat(body).containsText(RUSSIAN);
    assertThat(body).containsText("Арвения");
    assertThat(page.locator("table").filter(new Locator.FilterOptions().setHasText("Боровия")).first()).isVisible();
    assertEquals(0, page.locator("script").count());
    observer.isOpenToAll("record-ru");
    Response response = page.reload();
    assertTrue(response.body().length <= 51_200, "a record page weighs " + response.body().length);
    assertFalse(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8).contains("<script"));
  }
}
