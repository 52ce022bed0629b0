package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.publication.PublishedRecord.Decision;
import org.parley.publication.PublishedRecord.Outcome;
import org.parley.publication.PublishedRecord.Rule;
import org.parley.publication.PublishedRecord.Tally;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/** A vote that was decided by another rule than the usual one of the body, as the record tells of it. */
class UsualRuleInRecordTest {
  private static final LocalizedText WORDS = LocalizedText.in("en", "Words.");
  private static final Rule CHOSEN = new Rule("simple-majority", WORDS, Optional.of(new Rule("two-thirds", LocalizedText.in("en", "Two for each against."))));

  private static Decision decision(Rule rule) {
    return new Decision(7, WORDS, Optional.empty(), "recorded", rule, Optional.of(Fixture.PUBLISHED), Optional.of(Fixture.PUBLISHED),
        new Tally(2, 1, 0, 0, 0, 0, 3), new Outcome(true, true, "adopted-majority", Optional.of(2L), WORDS), List.of(), Optional.empty(), Optional.empty(),
        List.of());
  }

  private static String html(Decision decision, String language) {
    PublishedRecord record = Fixture.voted(decision);
    return new Setting("/assets/record.css?1", false).record(new RecordPage(record, new Reader(language), List.of(Fixture.summary(record)), ""));
  }

  @Test
  void itIsSaidInEveryLanguageWithTheUsualRule() {
    Map.of("en", "so decided by the chair", "ru", "так решено председателем", "zh", "系由主席决定").forEach((language, said) -> {
      String html = html(decision(CHOSEN), language);
      assertTrue(html.contains(said), language);
      assertTrue(html.contains("Two for each against."), language);
    });
  }

  @Test
  void ofTheUsualRuleNothingIsSaid() {
    assertFalse(html(decision(new Rule("two-thirds", WORDS)), "en").contains("so decided by the chair"));
  }

  @Test
  void theFrozenRecordKeepsIt() {
    assertEquals(decision(CHOSEN), Json.read(Json.write(decision(CHOSEN)), Decision.class));
  }

  @Test
  void recordsFromBeforeTellNothingOfIt() {
    String before = Json.write(decision(new Rule("two-thirds", WORDS)));
    assertFalse(before.contains("\"usual\""), before);
    assertEquals(Optional.empty(), Json.read(before, Decision.class).rule().usual());
  }
}
