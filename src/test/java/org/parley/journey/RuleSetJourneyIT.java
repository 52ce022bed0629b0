package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** The secretary writes other rules of procedure and sees what they would mean; everybody reads those that hold. */
class RuleSetJourneyIT {
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.named("rules").start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static Screen screen(SampleConsultation consultation, String person) {
    return Screen.open(server.uri("").toString()).signIn(consultation.email(person), SampleConsultation.PASSWORD);
  }

  /** One that decides by simple majority, as a committee of the General Assembly: its second version. */
  private static SampleConsultation committee(String slug) {
    SampleConsultation consultation = SampleConsultation.open(server.administrator(), slug);
    consultation.chair().send("PUT", consultation.path("/rule-set"), "un-committee", Map.of()).expect(200);
    return consultation;
  }

  private static String usualRule(SampleConsultation consultation) {
    return consultation.secretary().get(consultation.path("/rule-set")).expect(200).json().at("/ruleSet/rule/name").asText();
  }

  @Test
  void theSecretaryChangesTheRulesByKeyboardAloneAndReadsWhatTheyMeanForTheDelegations() {
    SampleConsultation consultation = committee("rules").inPhase("deliberation");
    consultation.secretary();
    consultation.head(consultation.participants().get(0));
    String running = consultation.openBallot("Shall this run on?");
    Screen secretary = screen(consultation, "secretary");
    secretary.visit("/c/rules/rules");
    secretary.shows(secretary.marked("means-usual"), "With 10 members this needs");
    secretary.isOpenToAll("rules-read");
    tabTo(secretary, secretary.button("Change the rules"));
    secretary.page().keyboard().press("Enter");
    Locator rule = usual(secretary).getByLabel("Rule of decision");
    tabTo(secretary, rule);
    secretary.page().keyboard().type("Threshold with veto");
    secretary.shows(usual(secretary), "With 10 members this needs 9 votes in favour");
    Locator needed = usual(secretary).getByLabel("Votes needed in favour");
    tabTo(secretary, needed);
    needed.press("Control+a");
    secretary.page().keyboard().type("7");
    secretary.shows(usual(secretary), "With 10 members this needs 7 votes in favour if everybody takes part; a bloc of 4");
    secretary.isOpenToAll("rules-change");
    assertEquals("simple-majority", usualRule(consultation), "nothing holds before it is adopted");
    secretary.page().reload();
    secretary.shows(usual(secretary), "this needs 7 votes");
    tabTo(secretary, secretary.button("Adopt these rules"));
    secretary.page().keyboard().press("Enter");
    secretary.shows(secretary.page().locator("main"), "version 3");
    secretary.shows(secretary.marked("means-usual"), "With 10 members this needs 7 votes in favour");
    assertEquals("threshold-with-veto", usualRule(consultation));
    assertEquals(2, consultation.chair().get("/api/ballots/" + running).json().at("/terms/ruleSet").asInt(), "what is open keeps its version");
    Screen delegate = screen(consultation, "head." + consultation.participants().get(0));
    delegate.visit("/c/rules/votes/" + running);
    delegate.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rules of procedure, version 2")).click();
    delegate.shows(delegate.page().locator("main"), "Version 3 holds now");
    delegate.isOpenToAll("rules-earlier");
    assertEquals(0, delegate.button("Change the rules").count());
    secretary.close();
    delegate.close();
  }

  @Test
  void whoWasSlowerIsToldWhatHoldsNowAndLosesNothing() {
    SampleConsultation consultation = committee("rules-race");
    ApiClient chair = consultation.chair();
    consultation.secretary();
    Screen secretary = screen(consultation, "secretary");
    secretary.visit("/c/rules-race/rules");
    secretary.button("Change the rules").click();
    secretary.field("When the votes are equally divided").selectOption("second-ballot");
    chair.send("PUT", consultation.path("/rule-set"), "consensus", Map.of()).expect(200);
    secretary.shows(secretary.marked("rules-conflict"), "Version 3 was adopted while you were working on version 2. Nothing of what you wrote is lost.");
    secretary.shows(secretary.marked("rules-conflict"), "the usual rule");
    secretary.isOpenToAll("rules-conflict");
    assertTrue(secretary.button("Adopt these rules").isDisabled());
    secretary.button("Keep my draft, as a change to version 3").click();
    secretary.button("Adopt these rules").click();
    secretary.shows(secretary.page().locator("main"), "version 4");
    assertEquals("second-ballot", chair.get(consultation.path("/rule-set")).json().at("/ruleSet/tie").asText());
    assertEquals("simple-majority", usualRule(consultation));
    secretary.close();
  }

  @Test
  void theChairPreparesAQuestionAsTheRulesOfProcedureProvide() {
    SampleConsultation consultation = SampleConsultation.open(server.administrator(), "rules-chair").inPhase("deliberation");
    consultation.chair().send("PUT", consultation.path("/rule-set"), "un-plenary", Map.of()).expect(200);
    Screen chair = screen(consultation, "chair");
    chair.visit("/c/rules-chair/console");
    chair.shows(chair.marked("rule-words"), "Simple majority of those present and voting");
    chair.field("Question (English)").fill("Shall the Councils be elected?");
    chair.field("Important question").selectOption("elections-to-councils");
    chair.shows(chair.marked("rule-words"), "Two thirds of those present and voting");
    chair.isOpenToAll("prepare-important");
    chair.button("Prepare a vote").click();
    chair.shows(chair.page().locator("run-ballot"), "Shall the Councils be elected?");
    JsonNode ballots = consultation.chair().get(consultation.path("/ballots")).expect(200).json();
    assertEquals("two-thirds", ballots.at("/items/0/rule/name").asText());
    assertEquals("elections-to-councils", ballots.at("/items/0/terms/important").asText());
    chair.close();
  }

  private static Locator usual(Screen screen) {
    return screen.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Usual rule").setExact(true));
  }

  /** As who has no pointer gets there. */
  private static void tabTo(Screen screen, Locator target) {
    target.waitFor();
    for (int pressed = 0; pressed < 150; pressed++) {
      if (Boolean.TRUE.equals(target.evaluate("one => one === document.activeElement"))) {
        return;
      }
      screen.page().keyboard().press("Tab");
    }
    throw new AssertionError("the tab key never reaches " + target);
  }
}
