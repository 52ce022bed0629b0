package org.parley.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;

class RoundTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private final Round round = new Round("r", new ConsultationId("c"), 1, LocalizedText.in("en", "First round"), NOON);

  @Test
  void beginsInPreparation() {
    assertEquals(Phase.PREPARATION, round.phase());
  }

  @Test
  void onlyMovesForward() {
    round.open(Phase.DRAFTING, Optional.empty(), NOON, Optional.empty());
    assertThrows(PhaseNotLater.class, () -> round.open(Phase.POSITIONS, Optional.empty(), NOON, Optional.empty()));
    assertThrows(PhaseNotLater.class, () -> round.open(Phase.DRAFTING, Optional.empty(), NOON, Optional.empty()));
  }

  @Test
  void aClosingInstantLiesAhead() {
    assertThrows(Invalid.class, () -> round.open(Phase.POSITIONS, Optional.of(NOON), NOON, Optional.empty()));
    assertThrows(Invalid.class, () -> round.extend(NOON.minusSeconds(1), NOON, Optional.empty()));
  }

  @Test
  void movesOnByItselfAtTheInstantAndCountsFromIt() {
    round.open(Phase.POSITIONS, Optional.of(NOON.plusSeconds(60)), NOON, Optional.empty());
    assertEquals(Optional.empty(), round.fallDue(NOON.plusSeconds(59)));
    PhaseOpened opened = round.fallDue(NOON.plusSeconds(3_600)).orElseThrow();
    assertEquals(Phase.DELIBERATION, opened.round().phase());
    assertEquals(NOON.plusSeconds(60), opened.round().phaseOpenedAt());
    assertTrue(round.fallDue(NOON.plusSeconds(7_200)).isEmpty(), "once");
  }

  @Test
  void aPhaseIsOverAtItsInstantWhetherTheServerHasWokenOrNot() {
    round.open(Phase.DRAFTING, Optional.of(NOON.plusSeconds(60)), NOON, Optional.empty());
    assertEquals(Phase.DRAFTING, round.view().phaseAt(NOON.plusSeconds(60).minusNanos(1_000)));
    assertEquals(Phase.DECISION, round.view().phaseAt(NOON.plusSeconds(60)));
    assertEquals(Phase.DRAFTING, round.phase());
  }

  @Test
  void aPhaseThatIsOverIsNotReopenedByExtendingIt() {
    round.open(Phase.POSITIONS, Optional.of(NOON.plusSeconds(60)), NOON, Optional.empty());
    assertThrows(PhaseNotLater.class, () -> round.extend(NOON.plusSeconds(600), NOON.plusSeconds(60), Optional.empty()));
    assertEquals(Optional.of(NOON.plusSeconds(600)),
        round.extend(NOON.plusSeconds(600), NOON.plusSeconds(59), Optional.empty()).round().phaseCloses());
  }

  @Test
  void aClosedRoundEndsByNoInstant() {
    assertThrows(Invalid.class, () -> round.open(Phase.CLOSED, Optional.of(NOON.plusSeconds(60)), NOON, Optional.empty()));
    round.open(Phase.CLOSED, Optional.empty(), NOON, Optional.empty());
    assertThrows(Invalid.class, () -> round.extend(NOON.plusSeconds(60), NOON, Optional.empty()));
    assertEquals(Phase.CLOSED, round.view().phaseAt(NOON.plusSeconds(3_600)));
  }

  @Test
  void keepsWhenEachPhaseWasOpened() {
    round.open(Phase.POSITIONS, Optional.empty(), NOON.plusSeconds(5), Optional.empty());
    assertEquals(List.of(Phase.PREPARATION, Phase.POSITIONS), round.view().phases().stream().map(RoundView.OpenedPhase::phase).toList());
  }

  @Test
  void whatIsNotInARowOfThePhaseTableIsNotBoundToAPhase() {
    for (Phase phase : Phase.values()) {
      assertTrue(PhaseTable.allows(phase, org.parley.identity.Action.SEE_PROCEEDINGS));
    }
  }
}
