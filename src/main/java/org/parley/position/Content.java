package org.parley.position;

import org.parley.shared.Invalid;
import org.parley.shared.Texts;

/** A grade and the words to it, checked. */
record Content(Grade grade, Statement statement) {
  private static final int LONGEST_TEXT = 20_000;

  /** @throws Invalid if the grade is missing, the statement ill-formed, or an objection gives no reason */
  static Content require(Grade grade, Statement statement, String firstLanguage) {
    if (grade == null) {
      throw new Invalid("grade", "required");
    }
    String text = statement == null ? "" : Texts.plainOrEmpty("statement.text", statement.text(), LONGEST_TEXT);
    if (grade.needsReason() && text.isEmpty()) {
      throw new Invalid("statement.text", "required");
    }
    boolean unnamed = statement == null || statement.lang() == null && text.isEmpty();
    return new Content(grade, new Statement(unnamed ? firstLanguage : Texts.language("statement.lang", statement.lang()), text));
  }
}
