package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/**
 * What a delegation has cast: one row, by its key; a change of mind changes the row. Where only totals are kept it is sealed; in a secret ballot
 * the row holds nothing else.
 */
@Entity
@Table(name = "vote")
@IdClass(SeatKey.class)
class Vote {
  @Id
  @Column(name = "ballot_id")
  private String ballotId;
  @Id
  @Column(name = "delegation_id")
  private String delegationId;
  private String choice;
  private String reason;
  private String sealed;
  @Column(name = "by_id")
  private String byId;
  @Column(name = "by_name")
  private String byName;
  @Column(name = "cast_at")
  private Instant castAt;

  protected Vote() {}

  /** @param reason of an objection, as it was written */
  Vote(String ballot, Choice choice, Optional<String> reason, Voter voter, Instant now) {
    this.ballotId = ballot;
    this.delegationId = voter.delegation().value();
    take(choice, reason, voter, now);
  }

  /** @param sealed the choice, under the ballot's key */
  Vote(String ballot, DelegationId delegation, String sealed) {
    this.ballotId = ballot;
    this.delegationId = delegation.value();
    this.sealed = sealed;
  }

  /** Another choice, or the same: it cannot be told. */
  void seal(String anew) {
    sealed = anew;
  }

  final void take(Choice newChoice, Optional<String> written, Voter voter, Instant now) {
    choice = newChoice.code();
    reason = written.orElse(null);
    sign(voter, now);
  }

  /** Notes who pressed the key, and when. */
  final void sign(Voter voter, Instant now) {
    byId = voter.person().value();
    byName = voter.name();
    castAt = now;
  }

  String ballot() {
    return ballotId;
  }

  Polling.Place place() {
    return new Polling.Place(ballotId, new DelegationId(delegationId));
  }

  /** Empty where it is sealed. */
  Optional<Choice> choice() {
    return Optional.ofNullable(choice).map(Choice::of);
  }

  /** Of an objection, as it was written. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** @throws IllegalStateException if it is not as it was cast */
  Choice open(BallotKey key) {
    return key.open(sealed, new DelegationId(delegationId));
  }

  /** What its delegation is told of it. @param key where that goes on seeing what is sealed */
  BallotView.Own view(Optional<BallotKey> key) {
    return new BallotView.Own(choice().or(() -> key.map(this::open)), Optional.ofNullable(byId).map(id -> new BallotView.By(new PersonId(id), byName)),
        Optional.ofNullable(castAt));
  }
}
