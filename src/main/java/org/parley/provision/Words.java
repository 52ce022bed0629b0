package org.parley.provision;

import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Texts;
import java.util.Map;

/** Title and text of a provision, checked. */
record Words(LocalizedText title, LocalizedText text) {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TEXT = 50_000;
  /** In all languages together; what an entry of the journal can hold. */
  private static final int LONGEST_IN_ALL = 400_000;

  /** @throws Invalid if one is missing, too long or ill-formed */
  static Words require(LocalizedText title, LocalizedText text, String firstLanguage) {
    Words words = new Words(Texts.require("title", title, firstLanguage, LONGEST_TITLE), Texts.require("text", text, firstLanguage, LONGEST_TEXT));
    if (words.all() > LONGEST_IN_ALL) {
      throw new Invalid("text", "too-long", Map.of("most", LONGEST_IN_ALL));
    }
    return words;
  }

  /** Whether they are not more than is kept. */
  boolean fit() {
    return title.texts().values().stream().allMatch(one -> one.length() <= LONGEST_TITLE)
        && text.texts().values().stream().allMatch(one -> one.length() <= LONGEST_TEXT) && all() <= LONGEST_IN_ALL && !title.isBlank() && !text.isBlank();
  }

  private int all() {
    return text.texts().values().stream().mapToInt(String::length).sum();
  }
}
