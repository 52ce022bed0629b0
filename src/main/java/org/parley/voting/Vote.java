package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parley.shared.PersonId;

/** What a delegation has cast: one row, by its key; a change of mind changes the row. */
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
  @Column(name = "by_id")
  private String byId;
  @Column(name = "by_name")
  private String byName;
  @Column(name = "cast_at")
  private Instant castAt;

  protected Vote() {}

  Vote(String ballot, Choice choice, Voter voter, Instant now) {
    this.ballotId = ballot;
    this.delegationId = voter.delegation().value();
    take(choice, voter, now);
  }

  final void take(Choice newChoice, Voter voter, Instant now) {
    choice = newChoice.code();
    byId = voter.person().value();
    byName = voter.name();
    castAt = now;
  }

  String ballot() {
    return ballotId;
  }

  Choice choice() {
    return Choice.of(choice);
  }

  BallotView.Own view() {
    return new BallotView.Own(choice(), new BallotView.By(new PersonId(byId), byName), castAt);
  }
}
