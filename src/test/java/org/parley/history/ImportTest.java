package org.parley.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** An import is carried out once, whoever dies on the way. */
class ImportTest {
  private static final Instant NOW = Instant.parse("2030-05-01T10:00:00Z");
  private final Import one = new Import("i", new ConsultationId("c"), new PersonId("p"), "en", new RollCallsImported.Files("a", "b"), NOW);

  @Test
  void whatWaitsIsFreeAndWhatIsHeldIsNotUntilItsTimeHasPassed() {
    assertTrue(one.isFree(NOW));
    one.hold(NOW);
    assertFalse(one.isFree(NOW.plus(Import.HELD).minusNanos(1)));
    assertTrue(one.isFree(NOW.plus(Import.HELD)));
  }

  @Test
  void eachStepHoldsItLonger() {
    String holder = one.hold(NOW);
    one.step(holder, NOW.plusSeconds(15));
    assertFalse(one.isFree(NOW.plus(Import.HELD)));
  }

  @Test
  void whoWasHeldUpForTooLongDoesNothingMoreOnceAnotherHasTakenOver() {
    String slow = one.hold(NOW);
    String quick = one.hold(NOW.plus(Import.HELD));
    assertThrows(Superseded.class, () -> one.step(slow, NOW.plus(Import.HELD)));
    one.step(quick, NOW.plus(Import.HELD));
  }

  @Test
  void itIsCompleteOnceAndOnlyAsAWhole() {
    String holder = one.hold(NOW);
    one.measured(3, 100);
    one.kept(2);
    assertThrows(IllegalStateException.class, () -> one.complete(NOW));
    one.kept(1);
    RollCallsImported event = one.complete(NOW);
    assertEquals(new RollCallsImported(new ConsultationId("c"), "i", 3, 100, new RollCallsImported.Files("a", "b"), Optional.of(new PersonId("p"))), event);
    assertEquals(ImportState.DONE, one.view().state());
    assertFalse(one.isFree(NOW.plusSeconds(3_600)));
    assertThrows(Superseded.class, () -> one.step(holder, NOW));
  }

  @Test
  void refusedItKeepsTheReasonsAndNothingElse() {
    one.hold(NOW);
    one.measured(3, 100);
    one.kept(2);
    one.refuse(List.of(Complaint.at("ballots", 17, "unknown-vote", Map.of("vote", "maybe"))), NOW);
    assertEquals(ImportState.FAILED, one.view().state());
    assertEquals(0, one.view().done());
    assertEquals("“maybe” is no vote: yes, no or abstain is expected.", one.view().complaints().get(0).words("en"));
    assertEquals(Optional.of(17L), one.view().complaints().get(0).line());
  }

  @Test
  void takenUpAgainAndAgainWithoutAnEndItIsHopeless() {
    for (int i = 0; i < 5; i++) {
      one.hold(NOW);
      assertFalse(one.isHopeless());
    }
    one.hold(NOW);
    assertTrue(one.isHopeless());
  }

  @Test
  void thatItWasAskedForAndRefusedIsToldToTheStaffAlone() {
    ImportAsked asked = one.asked();
    assertEquals(new ImportAsked(new ConsultationId("c"), "i", new RollCallsImported.Files("a", "b"), Optional.of(new PersonId("p"))), asked);
    ImportRefused refused = one.refuse(List.of(), NOW);
    assertEquals(new ImportRefused(new ConsultationId("c"), "i"), refused);
    assertEquals(List.of(Audience.STAFF, Audience.STAFF), List.of(asked.audience(), refused.audience()));
  }
}
