package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What a delegation may answer; which of these fit depends on the {@link Method}. */
public enum Choice {
  /** In favour; in a no-objection procedure: no objection. */ YES,
  NO,
  /** Cast, but not voting. */ ABSTAIN,
  /** Blocks consensus. */ OBJECT,
  /** In a roll-call: to be called once more at the end. No vote, and never kept as one. */ PASS;

  /** Whether it stands against a consensus. */
  boolean objects() {
    return this == NO || this == OBJECT;
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Choice of(String code) {
    return Stream.of(values()).filter(choice -> choice.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such choice"));
  }
}
