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
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.CuttableLine;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/**
 * The main job, as people do it: from an invitation to a published record that an observer reads in Russian. The experts of two delegations
 * and the chair work from the beginning, each in a browser of their own; the moderator and the heads, who have the vote, come when they are needed.
 */
class MainJobJourneyIT {
  private static final String SLUG = "main-job";
  private static final String OWN_PASSWORD = "a password of twelve";
  private static final String HOME = "/c/" + SLUG;
  private static final String QUESTION = "Adopt the article on consultations?";
  private static final String FIRST = "Participants inform one another, in good time, of measures that could affect the security of another.";
  private static final String SECOND = "Participants inform one another, without delay, of measures that could affect the security of another.";
  private static final String RUSSIAN = "Участники безотлагательно информируют друг друга о мерах, которые могут затронуть безопасность другого участника.";

  /** How the ten vote in the end. */
  private static final Map<String, String> VOTES = Map.of("XAR", "yes", "XBO", "yes", "XCE", "yes", "XDA", "yes", "XEL", "yes", "XFE", "yes",
      "XGO", "no", "XHA", "no", "XIS", "abstain", "XKO", "abstain");
  /** The same as the record has it, in the order of the Russian alphabet. */
  private static final List<String> SHEET = List.of("За 6 Арвения, Боровия, Дархания, Селдания, Ферония, Эльвария", "Против 2 Говария, Ханьлун",
      "Воздержались 2 Иштара, Коридан");

  private RunningServer server;
  private SampleConsultation consultation;
  private CuttableLine line;
  private final List<Screen> screens = new ArrayList<>();
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
    consultation.moderator();
    VOTES.keySet().forEach(consultation::head);
    line = new CuttableLine(server.port());
    chair = opened(Screen.open(server.uri("").toString()));
    arvenia = opened(Screen.open(server.uri("").toString()));
    borovia = opened(Screen.open(line.address()));
    observer = opened(Screen.open(server.uri("").toString(), "ru-RU"));
  }

  private Screen opened(Screen screen) {
    screens.add(screen);
    return screen;
  }

  /** Whoever has an account already. @param name as {@link SampleConsultation#email} takes it */
  private Screen signedIn(String name) {
    return opened(Screen.open(server.uri("").toString())).signIn(consultation.email(name), SampleConsultation.PASSWORD);
  }

  @AfterEach
  void close() throws IOException {
    chair.keepPicture("last-chair");
    arvenia.keepPicture("last-arvenia");
    borovia.keepPicture("last-borovia");
    screens.forEach(Screen::close);
    line.close();
  }

  @Test
  void fromAnInvitationToAPublishedRecord() {
    peopleComeIn();
    positionsAppearOnTheOthersMatrix();
    messagesAppearAlsoAfterTheLineWasCut();
    aMessageIsCorrectedAndTheEarlierWordingStaysReadable();
    theModeratorHidesAMessageAndEveryoneReadsWhy();
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
    accept(arvenia, "XAR", "Anna of Arvenia");
    accept(borovia, "XBO", "Boris of Borovia");
    arvenia.isOpenToAll("today");
    borovia.button("Sign out").click();
    borovia.page().getByText("Sign out").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    borovia.signIn(consultation.email("expert.XBO"), OWN_PASSWORD);
    chair.visit(HOME + "/delegations");
    chair.shows(chair.page().locator("main"), "Arvenia");
    chair.isOpenToAll("delegations");
  }

  private void accept(Screen screen, String delegation, String name) {
    JsonNode member = consultation.administrator().post(consultation.path("/delegations/" + delegation + "/members"),
        Map.of("email", consultation.email("expert." + delegation), "name", name, "role", "expert")).expect(201).json();
    String link = member.at("/invitation/link").asText();
    screen.visit(link.substring(link.indexOf("/invitation")));
    screen.field("New password").fill(OWN_PASSWORD);
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
      assertThat(other.marked("cell-XAR-P1")).hasAccessibleName(Pattern.compile("Supports with comments"));
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
    borovia.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Reply to .*"))).first().click();
    write(borovia, "We could, tomorrow.");
    arvenia.shows(ours, "We could, tomorrow.");
    borovia.isOpenToAll("thread");
  }

  private void aMessageIsCorrectedAndTheEarlierWordingStaysReadable() {
    Locator theirs = message(borovia, "Could we hear the secretariat first?");
    named(message(arvenia, "Could we hear the secretariat first?"), "Correct your message of .*").click();
    arvenia.field("Corrected wording (the earlier one stays readable)").fill("Could we hear the **chair** first?");
    arvenia.isOpenToAll("message-correct");
    arvenia.button("Save the correction").click();
    assertThat(theirs).hasCount(0);
    Locator corrected = message(borovia, "Could we hear the chair first?");
    assertThat(corrected).not().containsText("secretariat");
    named(corrected, "Corrected by Arvenia: show earlier wordings").click();
    assertThat(corrected.locator(".past")).containsText("Could we hear the secretariat first?");
    borovia.isOpenToAll("message-history");
  }

  private void theModeratorHidesAMessageAndEveryoneReadsWhy() {
    Screen moderator = signedIn("moderator");
    for (Screen screen : List.of(moderator, chair)) {
      screen.visit(HOME + "/principles/P1");
      message(screen, "While you were away.").waitFor();
    }
    assertThat(named(message(borovia, "While you were away."), "Hide the message .*")).hasCount(0);
    named(message(moderator, "While you were away."), "Hide the message of Arvenia, .*").click();
    moderator.field("Reason, shown to everyone").fill("It belongs to another principle.");
    moderator.isOpenToAll("message-hide");
    moderator.button("Hide the message").click();
    for (Screen screen : List.of(moderator, chair, arvenia, borovia)) {
      screen.shows(screen.page().locator("aside"), "Hidden by moderator: It belongs to another principle.");
      assertThat(message(screen, "While you were away.")).hasCount(0);
    }
    borovia.isOpenToAll("message-hidden");
    moderator.close();
  }

  /** One that is no answer, since an answer shows what it answers. */
  private static Locator message(Screen screen, String text) {
    return screen.page().locator("aside article.msg:not(:has(.reply))").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator named(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")));
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
    arvenia.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Consultations"))).first().click();
    arvenia.shows(arvenia.page().locator("main"), FIRST);
    if (!borovia.page().url().matches(".*/text/.+")) {
      borovia.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Consultations"))).first().click();
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
    List<Screen> heads = Stream.of("XAR", "XBO").map(code -> signedIn("head." + code)).toList();
    Stream.of(List.of(arvenia, borovia), heads).flatMap(List::stream).forEach(screen -> screen.visit(ballot));
    twoVoteInTheirBrowsersAndOneThinksAgain(heads.get(0), heads.get(1));
    theOthersVote(ballot.substring(ballot.lastIndexOf('/') + 1));
    borovia.shows(borovia.marked("standing"), "So far 6 of 8 present and voting in favour, 6 needed: it would carry.");
    arvenia.isOpenToAll("vote-open-expert");
    heads.get(0).isOpenToAll("vote-open");
    chair.visit(HOME + "/console");
    chair.button("Close the vote: " + QUESTION).click();
    chair.confirm("Close it now");
    chair.visit(ballot);
    for (Screen screen : List.of(chair, arvenia, borovia, heads.get(0), heads.get(1))) {
      screen.shows(screen.marked("result"), "Adopted: 6 of 8 present and voting in favour, 6 needed.");
      VOTES.forEach((code, choice) -> assertThat(screen.marked("board-" + code).locator(".said")).hasText(said(choice)));
    }
    arvenia.isOpenToAll("vote-closed");
    arvenia.visit(HOME + "/votes").isOpenToAll("votes");
  }

  /** An expert looks on: the head's vote is seen at once, and no button is there. */
  private void twoVoteInTheirBrowsersAndOneThinksAgain(Screen head, Screen another) {
    arvenia.shows(arvenia.page().locator("main"), "The head or an alternate casts the delegation’s vote.");
    assertThat(arvenia.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Vote ")))).hasCount(0);
    voteOn(head, "Vote no on");
    assertThat(borovia.marked("board-XAR").locator(".said")).hasText(said("no"));
    voteOn(another, "Vote yes on");
    voteOn(head, "Vote yes on");
    for (Screen screen : List.of(head, another, arvenia, borovia)) {
      assertThat(screen.marked("board-XAR").locator(".said")).hasText(said("yes"));
      assertThat(screen.marked("board-XBO").locator(".said")).hasText(said("yes"));
    }
    arvenia.shows(arvenia.marked("own-vote"), "(head.XAR)");
  }

  /** As the board has it: a sign, and a word. */
  private static Pattern said(String choice) {
    return Pattern.compile("^\\S+ " + (choice.equals("abstain") ? "abstains" : choice) + "$");
  }

  private static void voteOn(Screen screen, String name) {
    screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name))).click();
  }

  /** All but the two that vote in a browser. */
  private void theOthersVote(String ballot) {
    VOTES.entrySet().stream().filter(vote -> !Set.of("XAR", "XBO").contains(vote.getKey())).forEach(vote ->
        consultation.head(vote.getKey()).put("/api/ballots/" + ballot + "/vote", Map.of("choice", vote.getValue())).expect(200));
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
    assertThat(body).containsText("6 из 8");
    assertEquals(SHEET, page.locator("table.vote").locator("tr").allInnerTexts().stream().map(row -> row.replaceAll("\\s+", " ").strip()).toList());
    assertEquals(0, page.locator("script").count());
    observer.isOpenToAll("record-ru");
    Response response = page.reload();
    assertTrue(response.body().length <= 51_200, "a record page weighs " + response.body().length);
    assertFalse(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8).contains("<script"));
  }
}
