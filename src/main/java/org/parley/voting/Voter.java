package org.parley.voting;

import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/**
 * Whoever presses the key, and for whom: the delegation is the voter.
 *
 * @param entitled the delegation still has the vote: full status, credentials, not suspended
 */
record Voter(DelegationId delegation, PersonId person, String name, boolean entitled) {
  BallotView.By by() {
    return new BallotView.By(person, name);
  }
}
