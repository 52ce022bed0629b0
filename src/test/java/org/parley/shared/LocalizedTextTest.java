package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {
  private static final LocalizedText TEXT = Json.read("{\"ru\":\"да\",\"en\":\"yes\"}", LocalizedText.class);

  @Test
  void keepsTheOrderOfLanguages() {
    assertEquals(List.of("ru", "en"), List.copyOf(TEXT.languages()));
    assertEquals("{\"ru\":\"да\",\"en\":\"yes\"}", Json.write(TEXT));
  }

  @Test
  void aPlainStringIsInTheFirstLanguageOfTheConsultation() {
    assertEquals(Optional.of("ja"), Json.read("\"ja\"", LocalizedText.class).settled("de").in("de"));
  }

  @Test
  void aReaderGetsTheOwnLanguageElseEnglishElseTheFirst() {
    assertEquals("да", TEXT.forReader("ru"));
    assertEquals("yes", TEXT.forReader("zh"));
    assertEquals("oui", LocalizedText.in("fr", "oui").forReader("zh"));
    assertEquals("", new LocalizedText(Map.of()).forReader("en"));
  }

  @Test
  void numbersAndListsAreNoTexts() {
    assertThrows(IllegalStateException.class, () -> Json.read("7", LocalizedText.class));
    assertThrows(IllegalStateException.class, () -> Json.read("{\"en\":[]}", LocalizedText.class));
  }

  @Test
  void lengthAndLanguageAreChecked() {
    assertThrows(Invalid.class, () -> Texts.require("title", null, "en", 10));
    assertThrows(Invalid.class, () -> Texts.require("title", LocalizedText.in("en", "  "), "en", 10));
    Invalid tooLong = assertThrows(Invalid.class, () -> Texts.require("title", LocalizedText.in("en", "x".repeat(11)), "en", 10));
    assertEquals("title.en", tooLong.errors().get(0).field());
    assertThrows(Invalid.class, () -> Texts.require("title", LocalizedText.in("English!", "x"), "en", 10));
    assertTrue(Texts.optional("text", null, "en", 10).isBlank());
  }
}
