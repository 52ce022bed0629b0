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

  /** Whether the texts are debated in it. */
  boolean isDebate() {
    return this == DELIBERATION || this == DRAFTING || this == DECISION;
  }

  /** The one that follows when an instant comes; empty where none does: a round is published by its record alone. */
  public Optional<Phase> nextByItself() {
    return ordinal() < CLOSED.ordinal() ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
  }
}
