package org.parley.voting;

import java.io.Serializable;

/** Ballot and delegation. */
class SeatKey implements Serializable {
  private static final long serialVersionUID = 1L;
  String ballotId;
  String delegationId;

  SeatKey() {}

  SeatKey(String ballotId, String delegationId) {
    this.ballotId = ballotId;
    this.delegationId = delegationId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeatKey key && key.ballotId.equals(ballotId) && key.delegationId.equals(delegationId);
  }

  @Override
  public int hashCode() {
    return ballotId.hashCode() * 31 + delegationId.hashCode();
  }
}
