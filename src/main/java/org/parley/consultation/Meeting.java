package org.parley.consultation;

import java.util.Optional;

/**
 * For what a delegation checks in: the phase of the round that is on. A phase lasts for days; who was there when it was another one is
 * not known to be there now.
 *
 * @param round its code; empty while no round was opened yet, as {@code phase}
 */
public record Meeting(Optional<String> round, Optional<Phase> phase) {
  private static final String THEN = "/";
  private static final String BEFORE_THE_FIRST_ROUND = "forum";

  /** The one that a round, or none, holds in a phase. */
  static Meeting of(Optional<RoundView> round, Optional<Phase> phase) {
    return new Meeting(round.map(RoundView::code), phase);
  }

  /** The one whose {@link #key()} that is. */
  static Meeting at(String key) {
    if (key.equals(BEFORE_THE_FIRST_ROUND)) {
      return new Meeting(Optional.empty(), Optional.empty());
    }
    String[] parts = key.split(THEN);
    return new Meeting(Optional.of(parts[0]), Phase.of(parts[1]));
  }

  /** Tells it from the others of its consultation. */
  String key() {
    return round.isEmpty() ? BEFORE_THE_FIRST_ROUND : round.get() + THEN + phase.orElseThrow().code();
  }
}
