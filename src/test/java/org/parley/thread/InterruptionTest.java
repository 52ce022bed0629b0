package org.parley.thread;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parley.consultation.VotingHasBegun;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/** Once voting has begun: UNGA rules 71 and 88. */
class InterruptionTest {
  private static final OptionalInt NONE = OptionalInt.empty();
  private static final OptionalInt THIRD = OptionalInt.of(3);

  private static Member of(Role role, Standing standing) {
    return new Member(new PersonId("p"), "P", new ConsultationId("c"), role, Optional.of(new DelegationId("d")), Optional.of(standing));
  }

  private static Member staff(Role role) {
    return new Member(new PersonId("p"), "P", new ConsultationId("c"), role, Optional.empty(), Optional.empty());
  }

  @Test
  void withoutAVoteEverybodySpeaks() {
    for (Member member : new Member[] {of(Role.EXPERT, Standing.PARTICIPANT), of(Role.HEAD, Standing.ORGANISATION), staff(Role.MODERATOR)}) {
      assertDoesNotThrow(() -> Interruption.require(NONE, MessageKind.MESSAGE, member, false));
    }
  }

  @Test
  void onceVotingHasBegunTheThreadIsClosedToEverythingElse_UNGA88() {
    for (Member member : new Member[] {of(Role.HEAD, Standing.PARTICIPANT), of(Role.HEAD, Standing.ORGANISATION), staff(Role.MODERATOR),
        staff(Role.SECRETARY), staff(Role.CHAIR)}) {
      VotingHasBegun refused = assertThrows(VotingHasBegun.class,
          () -> Interruption.require(THIRD, MessageKind.MESSAGE, member, false));
      assertEquals("voting-has-begun", refused.code());
      assertEquals(3, refused.params().get("ballot"));
    }
  }

  @Test
  void aPointOfOrderInterruptsTheVote_UNGA88() {
    assertDoesNotThrow(() -> Interruption.require(THIRD, MessageKind.POINT_OF_ORDER, of(Role.ADVISER, Standing.PARTICIPANT), false));
    assertDoesNotThrow(() -> Interruption.require(NONE, MessageKind.POINT_OF_ORDER, of(Role.EXPERT, Standing.PARTICIPANT), false));
  }

  @Test
  void aPointOfOrderIsForRepresentativesOfParticipants_UNGA71() {
    for (Member member : new Member[] {of(Role.HEAD, Standing.ORGANISATION), staff(Role.CHAIR), staff(Role.MODERATOR)}) {
      assertThrows(NoPointOfOrder.class, () -> Interruption.require(THIRD, MessageKind.POINT_OF_ORDER, member, false));
    }
  }

  @Test
  void theChairRulesOnItAtOnceAndNobodyElseAnswersIt_UNGA71() {
    assertDoesNotThrow(() -> Interruption.require(THIRD, MessageKind.MESSAGE, staff(Role.CHAIR), true));
    assertThrows(VotingHasBegun.class, () -> Interruption.require(THIRD, MessageKind.MESSAGE, staff(Role.MODERATOR), true));
    assertThrows(VotingHasBegun.class, () -> Interruption.require(THIRD, MessageKind.MESSAGE, of(Role.HEAD, Standing.PARTICIPANT), true));
  }
}
