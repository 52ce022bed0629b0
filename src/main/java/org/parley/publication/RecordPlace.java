package org.parley.publication;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.parley.shared.Invalid;

/** Where a record stands in the list: newest first, then by symbol. */
record RecordPlace(Instant at, String symbol) {
  private static final RecordPlace BEFORE_ALL = new RecordPlace(Instant.parse("9999-01-01T00:00:00Z"), "");

  /** Reads {@link #toString()}; the place before all where it is empty. @throws Invalid if it is no such text */
  static RecordPlace read(Optional<String> cursor) {
    if (cursor.isEmpty()) {
      return BEFORE_ALL;
    }
    String[] words = cursor.get().split(" ", 2);
    try {
      return new RecordPlace(Instant.parse(words[0]), words[words.length - 1]);
    } catch (DateTimeParseException illFormed) {
      throw new Invalid("after", "malformed");
    }
  }

  @Override
  public String toString() {
    return at + " " + symbol;
  }
}
