package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.voting.BallotTest.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Phase;
import org.parley.consultation.Stage;
import org.parley.consultation.WrongPhase;
import org.parley.identity.Caller;
import org.parley.shared.DelegationId;

class CastingTest {
  /** Who asked before the end of the phase, and waited for the ballot's lock beyond it, is too late: the round ended its votes as of then. */
  @Test
  void aVoteThatWaitedForTheLockBeyondTheEndOfThePhaseDoesNotCount() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON.minusSeconds(60), Optional.empty(), "a", "b");
    Polling.Place place = new Polling.Place(hall.ballot.id(), new DelegationId("a"));
    Polling polling = new Polling(Map.of(place.ballot(), hall.ballot), Map.of(), Set.of(place.delegation()), Optional.of(new Stage(Phase.DECISION, Optional.of(NOON))));
    Casting.Answer answer = new Casting.Answer(place, Choice.YES, Optional.empty(), null, Caller.ANONYMOUS);
    assertThrows(WrongPhase.class, () -> casting().answer(polling, answer));
    assertEquals(0, hall.count().yes());
  }

  private static Casting casting() {
    return new Casting(null, null, null, null, null, null, null, null, Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
