package org.parley.journey;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Keyboard;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** The main job of a delegate and of a chair, done with the keys alone. After each act the focus is where one goes on. */
class KeyboardJourneyIT {
  private static final String SLUG = "keyboard";
  private static final String QUESTION = "Adopt the article?";
  private static final String MESSAGE = "Write to all delegations";
  private SampleConsultation consultation;
  private Screen delegateScreen;
  private Screen chairScreen;
  private Keyboard delegate;
  private Keyboard chair;

  @BeforeEach
  void open() {
    consultation = SampleConsultation.open(RunningServer.shared().administrator(), SLUG).inPhase("deliberation");
    consultation.member("XAR", "alternate");
    consultation.chair().post("/api/threads/" + consultation.thread("P1") + "/messages", Map.of("lang", "en", "text", "Who begins?")).expect(201);
    delegateScreen = Screen.open(RunningServer.shared().uri("").toString());
    chairScreen = Screen.open(RunningServer.shared().uri("").toString());
    delegate = new Keyboard(delegateScreen);
    chair = new Keyboard(chairScreen);
  }

  @AfterEach
  void close() {
    delegateScreen.keepPicture("keyboard-last-delegate");
    chairScreen.keepPicture("keyboard-last-chair");
    delegateScreen.close();
    chairScreen.close();
  }

  @Test
  void aDelegateAndTheChairDoTheirJobWithTheKeysAlone() {
    signIn(delegateScreen, delegate, "alternate.XAR");
    signIn(chairScreen, chair, "chair");
    theDelegateStatesAPosition();
    theDelegatePostsAMessageAndAReply();
    theDelegateTablesAProvision();
    theChairOpensThePhaseOfDecision();
    theChairOpensARecordedVote();
    theDelegateVotes();
    theChairClosesTheVote();
  }

  /** By the skip link past what is on every page. */
  private void signIn(Screen screen, Keyboard keys, String person) {
    screen.visit("/sign-in").field("E-mail address").waitFor();
    keys.press("Tab").isAt("Skip to the content").press("Enter").isAt("Sign in");
    keys.press("Tab").isAt("E-mail address").type(consultation.email(person));
    keys.press("Tab").isAt("Password").type(SampleConsultation.PASSWORD).press("Enter").isAtHeading("Today");
  }

  private void theDelegateStatesAPosition() {
    delegate.tabTo("Principles").press("Enter").isAtHeading("Principles");
    delegate.tabTo("Shared responsibility").press("Enter").isAtHeading("Shared responsibility");
    delegate.tabTo("Supports").press("Space", "ArrowDown").isAt("Supports with comments");
    delegate.tabTo("Statement").type("Where each can also propose.");
    delegate.tabTo("Submit the position").press("Enter");
    delegateScreen.shows(delegateScreen.page().locator("main"), "Submitted by alternate.XAR");
    delegate.isAt("Submit");
  }

  private void theDelegatePostsAMessageAndAReply() {
    delegate.tabTo(MESSAGE).type("We would.").tabTo("Send").press("Space").isAt(MESSAGE);
    delegateScreen.shows(delegateScreen.page().locator("aside"), "We would.");
    delegate.tabBackTo("Reply to Chair").press("Enter").isAt(MESSAGE).type("At once.").press("Control+Enter").isAt(MESSAGE);
    delegateScreen.shows(delegateScreen.page().locator("aside .messages"), "At once.");
  }

  private void theDelegateTablesAProvision() {
    delegate.tabTo("Text").press("Enter").isAtHeading("Text");
    delegate.tabTo("Table a provision").press("Enter").isAtHeading("Table a provision");
    delegate.tabTo("Title").type("Consultations").tabTo("Text").type("Participants consult one another.");
    delegate.tabTo("Table the provision").press("Enter").isAtHeading("1 Consultations");
  }

  private void theChairOpensThePhaseOfDecision() {
    chair.tabTo("Console").press("Enter").isAtHeading("Console");
    chair.tabTo("Next phase").press("ArrowDown").tabTo("Open “Decision”").press("Enter").isAt("Open it now").press("Escape").isAt("Open “Decision”");
    chair.press("Enter").isAt("Open it now").press("Enter").isAt("Open “Closed”");
  }

  private void theChairOpensARecordedVote() {
    chair.tabTo("Question (English)").type(QUESTION).press("Enter");
    chairScreen.button("Check in and open: " + QUESTION).waitFor();
    chair.tabBackTo("Check in and open: " + QUESTION).press("Enter").isAt("All are present");
    chair.tabTo("Borovia").press("Space").tabTo("Open the vote: " + QUESTION).press("Enter").isAtHeading(QUESTION);
  }

  private void theDelegateVotes() {
    delegate.tabTo("Votes").press("Enter").isAtHeading("Votes").tabTo(QUESTION).press("Enter").isAtHeading(QUESTION);
    delegate.tabTo("Vote yes on").press("Enter");
    delegateScreen.shows(delegateScreen.marked("own-vote"), "yes");
    delegate.isAt("Vote yes on").press("Tab").isAt("Vote no on");
  }

  private void theChairClosesTheVote() {
    chair.tabTo("Close the vote: " + QUESTION).press("Enter").isAt("Close it now").press("Enter").isAtHeading("Votes to open or close");
    delegateScreen.shows(delegateScreen.marked("result"), "dopted");
    delegate.tabTo("Sign out").press("Enter").isAtHeading("Consultations");
  }
}
