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
 */
public record RoundView(String id, String code, LocalizedText title, Phase phase, Instant phaseOpenedAt, Optional<Instant> phaseCloses,
    List<OpenedPhase> phases) {
  /** A phase and when it was opened. */
  public record OpenedPhase(Phase phase, Instant openedAt) {}
}
