package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Outcome;
import org.parley.publication.PublishedRecord.Rule;
import org.parley.publication.PublishedRecord.Silenced;
import org.parley.publication.PublishedRecord.Tally;
import org.parley.publication.PublishedRecord.Vote;
import org.parley.shared.Json;
import org.parley.shared.Languages;
import org.parley.shared.LocalizedText;

/** Decisions that were adopted under silence, as the record tells of them: procedure.md section 6, OSCE MC.DOC/1/06. */
class SilenceInRecordTest {
  private static final LocalizedText WORDS = LocalizedText.in("en", "Words.");

  private static Decision decision(boolean adopted, Optional<Silenced> silence) {
    return new Decision(7, WORDS, Optional.empty(), "silence", new Rule("consensus", WORDS), Optional.of(Fixture.PUBLISHED),
        Optional.of(Fixture.PUBLISHED), new Tally(0, 0, 0, adopted ? 0 : 1, 2, 0, 2),
        new Outcome(adopted, true, adopted ? "silence-kept" : "silence-broken", Optional.empty(), WORDS),
        List.of(adopted ? silent("KZ") : new Vote("KZ", "object"), silent("CN")), Optional.empty(), silence, List.of());
  }

  private static Optional<Silenced> silence(String asked, Instant numberedAt) {
    return Optional.of(new Silenced(Optional.of(asked), Optional.ofNullable(numberedAt), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** Not kept. @param votes of the electorate; none where the text was never placed under it */
  private static Decision ended(String end, String brokenBy, String reason, Vote... votes) {
    Optional<Silenced> silence = Optional.of(new Silenced(Optional.of("meeting").filter(any -> votes.length > 0), Optional.empty(), Optional.of(end),
        Optional.ofNullable(brokenBy), Optional.ofNullable(reason)));
    return new Decision(7, WORDS, Optional.empty(), "silence", new Rule("consensus", WORDS), Optional.of(Fixture.PUBLISHED), Optional.of(Fixture.PUBLISHED),
        new Tally(0, 0, 0, 0, votes.length, 0, votes.length), new Outcome(false, true, "silence-" + end, Optional.empty(), WORDS), List.of(votes),
        Optional.empty(), silence, List.of());
  }

  private static Vote silent(String delegation) {
    return new Vote(delegation, "not-participating");
  }

  /** Procedure, section 4, last row: "kept: who broke it"; and section 6: all are told who. */
  @Test
  void whoBrokeSilenceByAnAmendmentIsNamedAndNobodyIsSaidToHaveConsented() {
    Decision amended = ended("amended", "KZ", null, silent("KZ"), silent("CN"));
    Map.of("en", "Tabling an amendment", "ru", "Внесли поправку", "zh", "提出修正案").forEach((language, words) -> {
      String sheet = sheet(amended, language);
      assertTrue(sheet.contains(words), sheet);
      assertFalse(sheet.contains(new Reader(language).say("choice.no-objection")), sheet);
    });
    assertTrue(sheet(amended, "en").contains("Kazakhstan"));
    assertFalse(sheet(amended, "en").contains("China"));
  }

  @Test
  void whoObjectedIsNamedWithItsWordsBeTheTextUnderSilenceOrNot() {
    for (Decision objected : List.of(ended("broken", "KZ", "We need more time & <words>.", new Vote("KZ", "object"), silent("CN")),
        ended("opposed", "KZ", "We need more time & <words>."))) {
      String sheet = sheet(objected, "en");
      assertTrue(sheet.contains("Objecting") && sheet.contains("Kazakhstan"), sheet);
      assertTrue(sheet.contains("We need more time &amp; &lt;words&gt;."), sheet);
      assertFalse(sheet.contains("in favour") || sheet.contains("In favour") || sheet.contains("Not objecting"), sheet);
    }
  }

  /** Of records from before the sheet tells who objected; that the others consented it never told. */
  @Test
  void aRecordFromBeforeSaysOfNobodyEitherThatItConsentedToWhatWasNotKept() {
    String sheet = sheet(decision(false, silence("meeting", null)), "en");
    assertTrue(sheet.contains("Kazakhstan"), sheet);
    assertFalse(sheet.contains("China") || sheet.contains("Not objecting"), sheet);
    String kept = sheet(decision(true, silence("meeting", null)), "en");
    assertTrue(kept.contains("Not objecting") && kept.contains("China"), kept);
  }

  @Test
  void whereNoDelegationEndedSilenceNoneIsListed() {
    for (Decision ended : List.of(ended("withdrawn", null, null, silent("KZ"), silent("CN")), ended("amended", null, null, silent("KZ")))) {
      assertFalse(sheet(ended, "en").contains("<table"), sheet(ended, "en"));
    }
  }

  private static String sheet(Decision decision, String language) {
    String html = html(decision, language);
    return html.substring(html.indexOf("id=\"dec-7\""), html.indexOf("</section>", html.indexOf("id=\"dec-7\"")));
  }

  /** A Russian date ends in a full stop itself: "23 ноября 2026 г." */
  @Test
  void noSentenceEndsInTwoFullStops() {
    for (String language : Languages.OFFERED) {
      assertFalse(html(decision(true, silence("whole-list", Fixture.PUBLISHED)), language).contains(".."), language);
    }
  }

  private static String html(Decision decision) {
    return html(decision, "en");
  }

  private static String html(Decision decision, String language) {
    PublishedRecord record = Fixture.voted(decision);
    return new Setting("/assets/record.css?1", false).record(new RecordPage(record, new Reader(language), List.of(Fixture.summary(record)), ""));
  }

  @Test
  void whatTheChairHasNotAnnouncedYetStandsThereWithoutANumber() {
    String html = html(decision(true, silence("meeting", null)));
    assertTrue(html.contains("Without a number"));
    assertFalse(html.contains("/DEC.7"));
    assertTrue(html.contains("present at a meeting"));
    assertTrue(html.contains("the chair announces it at the next meeting"));
  }

  @Test
  void onceItHasANumberItIsSaidSinceWhen() {
    String html = html(decision(true, silence("whole-list", Fixture.PUBLISHED)));
    assertTrue(html.contains("/DEC.7"));
    assertTrue(html.contains("whole list"));
    assertTrue(html.contains("has its number since"));
  }

  /** Annex 1(A): the text was under silence, whatever came of it, and of whom silence was asked. */
  @Test
  void thePageSaysInEveryLanguageThatTheTextWasUnderSilence() {
    Map<String, String> meeting = Map.of("en", "Silence was asked of the delegations present at a meeting.",
        "ru", "Умолчание было предложено делегациям, присутствовавшим на заседании.", "zh", "默许程序系在会议上向出席的代表团提出。");
    Map<String, String> procedure = Map.of("en", "Silence procedure", "ru", "Процедура умолчания", "zh", "默许程序");
    for (boolean adopted : new boolean[] {true, false}) {
      meeting.forEach((language, words) -> {
        String html = html(decision(adopted, silence("meeting", null)), language);
        assertTrue(html.contains(words), html);
        assertTrue(html.contains("<caption>" + procedure.get(language) + "</caption>"), html);
      });
    }
  }

  @Test
  void nothingIsToBeAnnouncedWhereSilenceWasBroken() {
    String html = html(decision(false, silence("meeting", null)));
    assertFalse(html.contains("Without a number"));
    assertFalse(html.contains("announces"));
  }

  @Test
  void recordsFromBeforeTellNothingOfItAndKeepTheirNumbers() {
    Decision kept = Json.read(Json.write(decision(true, Optional.empty())), Decision.class);
    assertFalse(Json.write(kept).contains("\"silence\":"));
    assertEquals(Optional.empty(), kept.silence());
    assertTrue(html(kept).contains("/DEC.7"));
    Silenced before = Json.read("{\"asked\":\"meeting\"}", Silenced.class);
    assertEquals(new Silenced(Optional.of("meeting"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), before);
  }
}
