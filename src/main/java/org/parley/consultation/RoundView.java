package org.parley.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.shared.LocalizedText;

/**
 * A round as others see it.
 *
 * @param phaseCloses when the server moves on to the next phase by itself, if an instant was set
 * @param phases those opened so far, in order
 * @param record the latest version of its record, once it is published
 */
public record RoundView(String id, String code, LocalizedText title, Phase phase, Instant phaseOpenedAt, Optional<Instant> phaseCloses,
    List<OpenedPhase> phases, Optional<IssuedRecord> record) {
  /** From 1. */
  public int number() {
    return Integer.parseInt(code.substring(1));
  }

  /** The phase at an instant: from that at which the present one ends it is the next, whether the server has moved on yet or not. */
  public Phase phaseAt(Instant now) {
    return new Stage(phase, phaseCloses).at(now);
  }

  /** A phase and when it was opened. */
  public record OpenedPhase(Phase phase, Instant openedAt) {}

  /** A published record. @param symbol permanent @param version from 1 @param url where it is read */
  public record IssuedRecord(String symbol, int version, String url) {}
}
