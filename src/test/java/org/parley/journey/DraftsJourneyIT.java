package org.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.journey.support.Screen;

/** What the chair typed and ticked on the console outlives a reload, serves once, and is gone then. */
class DraftsJourneyIT {
  private static final String SLUG = "drafts";
  private static final String QUESTION = "Meet again?";
  private SampleConsultation consultation;
  private Screen chair;

  @BeforeEach
  void open() {
    consultation = SampleConsultation.open(RunningServer.shared().administrator(), SLUG);
    consultation.chair().put(consultation.path("/rule-set"), "un-plenary").expect(200, 201);
    chair = Screen.open(RunningServer.shared().uri("").toString()).signIn(consultation.email("chair"), SampleConsultation.PASSWORD);
    chair.visit("/c/" + SLUG + "/console");
  }

  @AfterEach
  void close() {
    chair.close();
  }

  @Test
  void aReloadOfTheConsoleLosesNothing() {
    theTitleOfANewRound();
    whoIsPresentAsTheDebateIsOpened();
    whoIsPresentAsAVoteIsOpened();
    assertEquals(List.of(), chair.page().evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('parley:draft:'))"));
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

  private void whoIsPresentAsTheDebateIsOpened() {
    chair.field("Next phase").selectOption("deliberation");
    present("Borovia").uncheck();
    chair.page().reload();
    chair.field("Next phase").selectOption("deliberation");
    assertThat(present("Borovia")).not().isChecked();
    assertThat(present("Arvenia")).isChecked();
    chair.button("Open “Deliberation”").click();
    chair.confirm("Open it now");
    assertThat(chair.page().locator("[aria-current=step]")).containsText("Deliberation");
  }

  private void whoIsPresentAsAVoteIsOpened() {
    String ballot = consultation.chair().post(consultation.path("/ballots"), Map.of("question", QUESTION, "method", "recorded", "rule", "simple-majority"))
        .expect(201).id();
    chair.button("Check in and open: " + QUESTION).click();
    present("Celdania").uncheck();
    chair.page().reload();
    assertThat(present("Celdania")).not().isChecked();
    assertThat(present("Borovia")).isChecked();
    chair.button("Open the vote: " + QUESTION).click();
    chair.button("Close the vote: " + QUESTION).waitFor();
    JsonNode electorate = consultation.chair().get("/api/ballots/" + ballot).expect(200).json().get("electorate");
    assertEquals(List.of("XCE"), StreamSupport.stream(electorate.spliterator(), false).filter(one -> !one.get("present").asBoolean())
        .map(one -> one.at("/delegation/code").asText()).toList());
  }

  private Locator present(String delegation) {
    return chair.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + delegation)));
  }
}
