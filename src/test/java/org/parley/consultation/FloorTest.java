package org.parley.consultation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

class FloorTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ConsultationId CONSULTATION = new ConsultationId("c");

  private final List<String> calls = new ArrayList<>();

  /** While a round is in drafting, until noon. */
  private Floor at(Instant now) {
    Round round = new Round("r", CONSULTATION, 1, LocalizedText.in("en", "First round"), NOON.minusSeconds(60));
    round.open(Phase.DRAFTING, Optional.of(NOON), NOON.minusSeconds(30), Optional.empty());
    RoundRepository rounds = new RoundRepository() {
      @Override
      Optional<Stage> stage(ConsultationId consultation) {
        calls.add("read");
        return Optional.of(new Stage(round.phase(), round.view().phaseCloses()));
      }
    };
    Consultations consultations = new Consultations() {
      @Override
      public void lock(ConsultationId id) {
        calls.add("lock");
      }
    };
    Access access = new Access() {
      @Override
      public Role role(Caller caller, ConsultationId consultation) {
        return Role.HEAD;
      }
    };
    return new Floor(access, rounds, consultations, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void theInstantCountsNotWhenTheServerWokeToIt() {
    assertDoesNotThrow(() -> at(NOON.minusNanos(1_000)).holdPhase(CONSULTATION, Action.TABLE_PROVISION));
    assertThrows(WrongPhase.class, () -> at(NOON).holdPhase(CONSULTATION, Action.TABLE_PROVISION));
    assertTrue(at(NOON.minusSeconds(1)).permits(Caller.ANONYMOUS, CONSULTATION).contains(Action.STATE_POSITION));
    assertFalse(at(NOON).permits(Caller.ANONYMOUS, CONSULTATION).contains(Action.STATE_POSITION));
  }

  @Test
  void thePhaseIsReadOnceItIsHeld() {
    at(NOON).holdPhase(CONSULTATION, Action.CAST_VOTE);
    assertEquals(List.of("lock", "read"), calls);
  }

  @Test
  void showingControlsReadsTheRoundOnce() {
    at(NOON).permits(Caller.ANONYMOUS, CONSULTATION);
    assertEquals(List.of("read"), calls);
  }
}
