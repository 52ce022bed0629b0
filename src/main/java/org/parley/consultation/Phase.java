package org.parley.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The phases of a round, in their order; a round only moves forward. */
public enum Phase {
  PREPARATION, POSITIONS, DELIBERATION, DRAFTING, DECISION, CLOSED, PUBLISHED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Phase read(String code) {
    return of(code).orElseThrow(() -> new IllegalArgumentException("no such phase"));
  }

  public static Optional<Phase> of(String code) {
    return Stream.of(values()).filter(phase -> phase.code().equals(code)).findFirst();
  }

  /** The one that follows; empty after the last. */
  public Optional<Phase> next() {
    return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
  }
}
