package org.parley.live.rest;

import org.parley.journal.Journal;
import org.parley.shared.Invalid;

/** The journal's cursors are its numbers, in the open: whoever counts along may check that nothing is missing. */
final class Cursors {
  private static final int USUAL = 200;

  private Cursors() {}

  /** 0 for the beginning, where it is left out. @throws Invalid if it is no number */
  static long after(String given) {
    return given == null ? 0 : number("after", given, 0);
  }

  /** 1 to {@link Journal#MOST_AT_ONCE}; 200 where it is left out. @throws Invalid if it is no such number */
  static int limit(String given) {
    return given == null ? USUAL : (int) Math.min(number("limit", given, 1), Journal.MOST_AT_ONCE);
  }

  private static long number(String field, String given, long least) {
    if (!given.matches("\\d{1,18}") || Long.parseLong(given) < least) {
      throw new Invalid(field, "malformed");
    }
    return Long.parseLong(given);
  }
}
