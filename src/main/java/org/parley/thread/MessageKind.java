package org.parley.thread;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** As what something is said. */
public enum MessageKind {
  /** A contribution to the discussion. */ MESSAGE,
  /** About how the proceedings are conducted; it interrupts, and the chair rules on it at once: UNGA rule 71. */ POINT_OF_ORDER;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static MessageKind of(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind of message"));
  }
}
