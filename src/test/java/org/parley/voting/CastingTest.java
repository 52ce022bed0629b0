package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parley.voting.BallotTest.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Floor;
import org.parley.consultation.Phase;
import org.parley.consultation.Stage;
import org.parley.consultation.WrongPhase;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

class CastingTest {
  /** Who asked before the end of the phase, and waited for the ballot's lock beyond it, is too late: the round ended its votes as of then. */
  @Test
  void aVoteThatWaitedForTheLockBeyondTheEndOfThePhaseDoesNotCount() {
    BallotTest.Hall hall = new BallotTest.Hall(Method.RECORDED, Rules.SIMPLE_MAJORITY, null);
    hall.open(NOON.minusSeconds(60), Optional.empty(), "a", "b");
    Optional<Stage> known = Optional.of(new Stage(Phase.DECISION, Optional.of(NOON)));
    Casting.Answer answer = new Casting.Answer(Choice.YES, Optional.empty(), known);
    Voter voter = new Voter(new DelegationId("a"), new PersonId("p"), "Head", true);
    assertThrows(WrongPhase.class, () -> casting(known).answer(hall.ballot, answer, voter, Caller.ANONYMOUS));
    assertEquals(0, hall.count().yes());
  }

  private static Casting casting(Optional<Stage> now) {
    Floor floor = new Floor() {
      @Override
      public Optional<Stage> stage(ConsultationId consultation) {
        return now;
      }
    };
    return new Casting(null, null, null, null, floor, null, null, Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
