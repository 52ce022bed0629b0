package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.voting.BallotTest.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Phase;
import org.parley.consultation.Stage;
import org.parley.consultation.WrongPhase;
import org.parley.identity.Caller;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

class CastingTest {
  /** Who asked before the end of the phase, and waited for the ballot's lock beyond it, is too late: the round ended its votes as of then. */
  @Test
  void aVoteThatWaitedForTheLockBeyondTheEndOfThePhaseDoesNotCount() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON.minusSeconds(60), Optional.empty(), "a", "b");
    Casting casting = new Casting(null, null, null, null, null, null, Clock.fixed(NOON, ZoneOffset.UTC));
    Casting.Locked locked = new Casting.Locked(hall.ballot, Optional.of(new Stage(Phase.DECISION, Optional.of(NOON))));
    Voter voter = new Voter(new DelegationId("a"), new PersonId("p"), "Head", true);
    assertThrows(WrongPhase.class, () -> casting.answer(locked, Choice.YES, Optional.empty(), voter, Caller.ANONYMOUS));
    assertEquals(0, hall.count().yes());
  }
}
