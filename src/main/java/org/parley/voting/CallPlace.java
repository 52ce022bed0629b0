package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.parley.shared.DelegationId;

/** A delegation's place in the order of a roll-call, and what came of calling it. */
@Entity
@Table(name = "calling_place")
@IdClass(CallPlace.Key.class)
class CallPlace {
  @Id
  @Column(name = "ballot_id")
  private String ballotId;
  @Id
  private int place;
  @Column(name = "delegation_id")
  private String delegationId;
  private boolean answered;
  private boolean passed;
  private boolean missed;

  protected CallPlace() {}

  CallPlace(String ballot, int place, DelegationId delegation) {
    this.ballotId = ballot;
    this.place = place;
    this.delegationId = delegation.value();
  }

  /** Ballot and place. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String ballotId;
    int place;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.ballotId.equals(ballotId) && key.place == place;
    }

    @Override
    public int hashCode() {
      return ballotId.hashCode() * 31 + place;
    }
  }

  void answer() {
    answered = true;
  }

  void pass() {
    passed = true;
  }

  /** The chair moves on. @return whether it is noted as not having answered */
  boolean leave(boolean again) {
    missed = missed || !answered && (again || !passed);
    return missed && !answered;
  }

  /** From 0. */
  int place() {
    return place;
  }

  DelegationId delegation() {
    return new DelegationId(delegationId);
  }

  boolean hasAnswered() {
    return answered;
  }

  boolean hasPassed() {
    return passed;
  }

  boolean isToBeCalledAgain() {
    return passed && !answered;
  }

  RollCallView.Place view() {
    return new RollCallView.Place(delegation(), passed, missed);
  }
}
