package org.parley.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Locale;
import org.parley.voting.Choice;

/** How a member voted in a roll-call. Written many at a time by {@link RollCallRepository}. */
@Entity
@Table(name = "past_vote")
@IdClass(PastVote.Key.class)
class PastVote {
  /** Roll-call and member. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String rollCallId;
    String memberId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.rollCallId.equals(rollCallId) && key.memberId.equals(memberId);
    }

    @Override
    public int hashCode() {
      return rollCallId.hashCode() * 31 + memberId.hashCode();
    }
  }

  @Id
  @Column(name = "roll_call_id")
  private String rollCallId;
  @Id
  @Column(name = "member_id")
  private String memberId;
  private String choice;

  protected PastVote() {}

  String rollCall() {
    return rollCallId;
  }

  Choice choice() {
    return choice(choice);
  }

  static Choice choice(String code) {
    return Choice.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
