package org.parley.position;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What a delegation thinks, from full support to objection. */
public enum Grade {
  SUPPORTS, SUPPORTS_WITH_COMMENTS, SUPPORTS_WITH_RESERVATION,
  /** Has the matter under study. */ UNDER_STUDY,
  CONCERNS, CANNOT_SUPPORT,
  /** Blocks consensus; takes a reason in writing. */ OBJECTS;

  /** The name that clients see: {@code supports-with-comments}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static Grade of(String code) {
    return Stream.of(values()).filter(grade -> grade.code().equals(code)).findFirst().orElseThrow(() -> new IllegalArgumentException("no such grade"));
  }

  public boolean needsReason() {
    return this == OBJECTS;
  }
}
