package org.parley.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a delegation may do in a consultation. */
public enum Standing {
  /** Speaks, tables, votes. */ PARTICIPANT,
  /** Invited organisation: speaks, does not vote. */ ORGANISATION,
  /** Reads; may be given the floor. */ OBSERVER;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Standing read(String code) {
    return of(code).orElseThrow(() -> new IllegalArgumentException("no such status"));
  }

  public static Optional<Standing> of(String code) {
    return Stream.of(values()).filter(standing -> standing.code().equals(code)).findFirst();
  }
}
