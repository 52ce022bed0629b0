package org.parley.provision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.shared.LocalizedText;

/** What a new wording does to title and text, in each language; a language in which nothing changes is left out. */
record Rewording(Map<String, Edits> title, Map<String, Edits> text) {
  private static final Edits NONE = new Edits(List.of());

  static Rewording between(Words before, Words after) {
    return new Rewording(between(before.title(), after.title()), between(before.text(), after.text()));
  }

  private static Map<String, Edits> between(LocalizedText before, LocalizedText after) {
    Map<String, Edits> edits = new HashMap<>();
    Set<String> languages = new LinkedHashSet<>(before.languages());
    languages.addAll(after.languages());
    languages.forEach(language -> {
      Edits made = Edits.between(before.in(language).orElse(""), after.in(language).orElse(""));
      if (!made.changes().isEmpty()) {
        edits.put(language, made);
      }
    });
    return edits;
  }

  Words applyTo(Words words) {
    return new Words(applied(title, words.title()), applied(text, words.text()));
  }

  /** A language that has no words left is left out. */
  private static LocalizedText applied(Map<String, Edits> edits, LocalizedText words) {
    Map<String, String> texts = new LinkedHashMap<>(words.texts());
    edits.forEach((language, made) -> texts.put(language, made.applyTo(texts.getOrDefault(language, ""))));
    texts.values().removeIf(String::isBlank);
    return new LocalizedText(texts);
  }

  /** The same, for the words as an earlier rewording has left them. @return empty if both touch the same words in any language */
  Optional<Rewording> after(Rewording earlier) {
    Optional<Map<String, Edits>> movedTitle = after(title, earlier.title);
    Optional<Map<String, Edits>> movedText = after(text, earlier.text);
    return movedTitle.flatMap(titles -> movedText.map(texts -> new Rewording(titles, texts)));
  }

  private static Optional<Map<String, Edits>> after(Map<String, Edits> edits, Map<String, Edits> earlier) {
    Map<String, Edits> moved = new HashMap<>();
    for (Map.Entry<String, Edits> one : edits.entrySet()) {
      Optional<Edits> after = one.getValue().after(earlier.getOrDefault(one.getKey(), NONE));
      if (after.isEmpty()) {
        return Optional.empty();
      }
      moved.put(one.getKey(), after.get());
    }
    return Optional.of(moved);
  }

  /** Words that go and come in title and text, in the language in which they are most: translations do not count twice. */
  long departure(Words before) {
    return Stream.concat(title.keySet().stream(), text.keySet().stream()).distinct()
        .mapToLong(language -> departure(title, before.title(), language) + departure(text, before.text(), language)).max().orElse(0);
  }

  private static long departure(Map<String, Edits> edits, LocalizedText before, String language) {
    return edits.getOrDefault(language, NONE).departure(before.in(language).orElse(""));
  }
}
