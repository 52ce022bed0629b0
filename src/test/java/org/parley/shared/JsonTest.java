package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
  record Sample(String text, Long number, Optional<String> maybe, Instant at) {}

  @Test
  void timesAreIsoAndAbsentValuesAreLeftOut() {
    assertEquals("{\"text\":\"a\",\"at\":\"2026-11-23T12:00:00Z\"}",
        Json.write(new Sample("a", null, Optional.empty(), Instant.parse("2026-11-23T12:00:00Z"))));
  }

  @Test
  void nothingIsGuessedBetweenTypes() {
    for (String json : List.of("{\"text\":1}", "{\"text\":true}", "{\"number\":\"1\"}", "{\"number\":1.5}", "{\"text\":\"a\"} x")) {
      assertThrows(IllegalStateException.class, () -> Json.read(json, Sample.class), json);
    }
  }

  @Test
  void depthIsLimited() {
    assertThrows(IllegalStateException.class, () -> Json.read("[".repeat(200) + "]".repeat(200), Object.class));
  }

  @Test
  void aTextThatNoDatabaseKeepsIsNotRead() {
    for (String text : List.of("a\\u0000b", "a\\u001bb", "\\ud800", "\\udc00\\ud800", "x\\udfff")) {
      assertThrows(IllegalStateException.class, () -> Json.read("{\"text\":\"" + text + "\"}", Sample.class), text);
      assertThrows(IllegalStateException.class, () -> Json.read("{\"en\":\"" + text + "\"}", LocalizedText.class), text);
    }
    assertEquals("\ud83d\udd4a", Json.read("{\"text\":\"\\ud83d\\udd4a\"}", Sample.class).text());
  }
}
