package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.shared.LocalizedText;

/** Whether one rewording changes what another made of a text, whatever was changed between. */
class MarksTest {
  private static final String BASE = "Consultations are held within thirty days of a request.";
  private static final String TEN = BASE.replace("thirty", "ten");

  private static Words words(String text) {
    return new Words(LocalizedText.in("en", "Consultations"), LocalizedText.in("en", text));
  }

  private static Rewording rewording(String before, String after) {
    return Rewording.between(words(before), words(after));
  }

  /** @param texts the first is changed into the second, that into the next; the last is wanted in place of the one before */
  private static boolean touches(String... texts) {
    Marks made = Marks.madeBy(rewording(texts[0], texts[1]));
    for (int i : IntStream.range(2, texts.length - 1).toArray()) {
      made = made.after(rewording(texts[i - 1], texts[i]));
    }
    return made.touch(Marks.changedBy(rewording(texts[texts.length - 2], texts[texts.length - 1])));
  }

  @Test
  void whatChangesWordsThatWerePutThereTouchesThem() {
    assertEquals(true, touches(BASE, TEN, BASE));
    assertEquals(true, touches(BASE, TEN, TEN.replace("within ten", "in twenty")));
    assertEquals(false, touches(BASE, TEN, TEN.replace("a request", "a written request")));
  }

  @Test
  void whatRestoresWordsThatWereTakenOutTouchesThePlace() {
    String without = BASE.replace(" within thirty days", "");
    assertEquals(true, touches(BASE, without, BASE));
    assertEquals(false, touches(BASE, without, without.replace("Consultations", "Talks")));
  }

  @Test
  void wordsAreFoundWhereLaterChangesHaveMovedThem() {
    String moved = TEN.replace("Consultations", "Open and inclusive consultations");
    assertEquals(true, touches(BASE, TEN, moved, moved.replace("ten", "sixty")));
    assertEquals(false, touches(BASE, TEN, moved, moved.replace("a request", "a written request")));
    String gone = moved.replace(" within ten days", "");
    assertEquals(true, touches(BASE, TEN, moved, gone, gone.replace("held", "held within a month")), "the place is known still");
  }

  @Test
  void languagesAreToldApart() {
    Words both = new Words(LocalizedText.in("en", "T"), new LocalizedText(Map.of("en", "Ten days.", "ru", "Ten days.")));
    Words english = new Words(LocalizedText.in("en", "T"), new LocalizedText(Map.of("en", "Two days.", "ru", "Ten days.")));
    Words russian = new Words(LocalizedText.in("en", "T"), new LocalizedText(Map.of("en", "Two days.", "ru", "Two days.")));
    assertEquals(false, Marks.madeBy(Rewording.between(both, english)).touch(Marks.changedBy(Rewording.between(english, russian))));
  }
}
