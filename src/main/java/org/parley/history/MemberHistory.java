package org.parley.history;

import java.util.List;

/**
 * How a member has voted.
 *
 * @param rollCalls in which it voted
 * @param others beside each other member, the most like-minded first; in whole numbers, never as a rounded share
 */
public record MemberHistory(MemberView member, long rollCalls, long yes, long no, long abstain, List<Agreement> others) {
  /** @param both roll-calls in which both voted @param same of these, those in which they voted the same, abstentions among them */
  public record Agreement(MemberView member, long both, long same) {
    /** Whether this share of the same is the larger one; compared as fractions. */
    int compareShare(Agreement other) {
      return Long.compare(Math.multiplyExact(same, other.both), Math.multiplyExact(other.same, both));
    }
  }
}
