package org.parley.provision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.shared.LocalizedText;

/** One paragraph in every language, each with the line breaks after it. */
record Paragraph(Map<String, String> texts) {
  private static final String BREAK = "\n\n";

  /** Without the line breaks: what it says. */
  Map<String, String> words() {
    return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().strip()));
  }

  /** Several, one after another. */
  static LocalizedText join(List<String> languages, List<Paragraph> paragraphs) {
    Map<String, String> joined = new LinkedHashMap<>();
    languages.forEach(language -> joined.put(language,
        paragraphs.stream().map(one -> one.texts.get(language)).map(Paragraph::ended).collect(Collectors.joining()).stripTrailing()));
    return new LocalizedText(joined);
  }

  /** The last one of a text has no line break after it, until another follows. */
  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + BREAK;
  }
}
