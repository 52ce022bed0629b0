package org.parley.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.shared.LocalizedText;

/** The parts of an amendment (procedure, section 5, row 4; General Assembly, rule 89): its changes, by paragraph. */
class ChangesTest {
  private static final String BASE = "Recalling what was agreed,\n\nConsultations are held within thirty days.\n\nA report is made to all delegations.";

  private static Changes changes(String before, String after) {
    return Changes.between(LocalizedText.in("en", before), LocalizedText.in("en", after));
  }

  private static List<String> told(Changes changes) {
    return changes.views().stream().map(one -> one.number() + ": " + one.before().forReader("en") + " > " + one.after().forReader("en")).toList();
  }

  private static String without(Changes changes, Integer... fallen) {
    return changes.without(Set.of(fallen)).forReader("en");
  }

  @Test
  void aParagraphThatIsRewordedPutInOrTakenOutIsOneChange() {
    Changes changes = changes(BASE, "Recalling what was agreed,\n\nA secretariat is set up.\n\nConsultations are held within ten days.");
    assertEquals(List.of("1:  > A secretariat is set up.",
        "2: Consultations are held within thirty days. > Consultations are held within ten days.",
        "3: A report is made to all delegations. > "), told(changes));
  }

  @Test
  void whatFallsIsAsItWasAndTheRestStands() {
    Changes changes = changes(BASE, "Recalling what was agreed,\n\nA secretariat is set up.\n\nConsultations are held within ten days.");
    assertEquals("Recalling what was agreed,\n\nConsultations are held within ten days.", without(changes, 1));
    assertEquals("Recalling what was agreed,\n\nA secretariat is set up.\n\nConsultations are held within thirty days.", without(changes, 2));
    assertEquals("Recalling what was agreed,\n\nA secretariat is set up.\n\nConsultations are held within ten days.\n\nA report is made to all delegations.",
        without(changes, 3));
    assertEquals(BASE, without(changes, 1, 2, 3));
  }

  /** A change is one in all languages: where a paragraph is reworded in one of them, the others come along as they are. */
  @Test
  void aChangeIsTheSameInEveryLanguage() {
    LocalizedText before = new LocalizedText(Map.of("en", "One.\nTwo.", "ru", "Один.\nДва."));
    LocalizedText after = new LocalizedText(Map.of("en", "One.\nThe second.\nThree.", "ru", "Один.\nДва.\nТри."));
    Changes changes = Changes.between(before, after);
    assertEquals(2, changes.count());
    assertEquals(Map.of("en", "The second.", "ru", "Два."), changes.after(Set.of(1)).texts());
    assertEquals(Map.of("en", "", "ru", ""), changes.before(Set.of(2)).texts());
    assertEquals(Map.of("en", "One.\nTwo.\nThree.", "ru", "Один.\nДва.\nТри."), withBreaks(changes.without(Set.of(1))));
  }

  private static Map<String, String> withBreaks(LocalizedText text) {
    return text.texts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().replaceAll("\n+", "\n")));
  }

  @Test
  void whereTheLanguagesAreNotAlignedNothingIsDivided() {
    LocalizedText both = new LocalizedText(Map.of("en", "One.\nTwo.", "ru", "Один.\nДва."));
    for (LocalizedText other : List.of(LocalizedText.in("en", "One.\nThree."), new LocalizedText(Map.of("en", "One.\nThree.", "ru", "Один.")))) {
      assertThrows(ParagraphsDiffer.class, () -> Changes.between(both, other));
      assertThrows(ParagraphsDiffer.class, () -> Changes.between(other, both));
    }
  }

  @Test
  void lineBreaksAloneAreNoChange() {
    assertEquals(List.of(), told(changes("One.\n\nTwo.", "One.\nTwo.\n")));
  }

  /** Longer texts than can be compared each with each are taken paragraph by paragraph; whatever falls, nothing is lost. */
  @Test
  void aTextOfManyParagraphsIsStillDivided() {
    String before = IntStream.range(0, 400).mapToObj(place -> "Paragraph " + place + ".").collect(Collectors.joining("\n\n"));
    String after = before.replace("Paragraph", "Clause");
    Changes changes = changes(before, after);
    assertEquals(400, changes.count());
    assertEquals(before, changes.without(IntStream.rangeClosed(1, 400).boxed().collect(Collectors.toSet())).forReader("en"));
    assertEquals(after, changes.without(Set.of()).forReader("en"));
  }
}
