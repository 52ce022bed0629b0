package org.parley.publication;

import java.util.regex.Pattern;

/** The permanent name of a record: the consultation's symbol, the year, the round. {@code ESF/2026/R.1} */
record Symbol(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,59}/[0-9]{4}/R\\.[0-9]{1,6}");

  static Symbol of(String consultation, int year, int number) {
    return new Symbol("%s/%04d/R.%d".formatted(consultation, year, number));
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** Where it is read; nothing in it needs escaping. */
  String url() {
    return "/records/" + value;
  }
}
