package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The life of a ballot, in its order. */
public enum BallotState {
  PREPARED, OPEN, CLOSED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static BallotState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
