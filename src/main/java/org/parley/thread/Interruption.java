package org.parley.thread;

import java.util.OptionalInt;
import org.parley.consultation.VotingHasBegun;
import org.parley.identity.Member;
import org.parley.identity.Role;
import org.parley.identity.Standing;

/** Who may say what while a vote on the subject runs, or may not: UNGA rules 71 and 88. */
final class Interruption {
  private Interruption() {}

  /**
   * @param vote number of the vote that runs on what the thread is about; empty where none does
   * @param answersPointOfOrder whether it replies to one
   * @throws NoPointOfOrder if it is one but the speaker is not of a participant
   * @throws VotingHasBegun if a vote runs, and it is neither a point of order nor the chair's answer to one
   */
  static void require(OptionalInt vote, MessageKind kind, Member member, boolean answersPointOfOrder) {
    if (kind == MessageKind.POINT_OF_ORDER) {
      member.standing().filter(Standing.PARTICIPANT::equals).orElseThrow(NoPointOfOrder::new);
      return;
    }
    boolean rules = member.role() == Role.CHAIR && answersPointOfOrder;
    if (vote.isPresent() && !rules) {
      throw new VotingHasBegun(vote.getAsInt());
    }
  }
}
