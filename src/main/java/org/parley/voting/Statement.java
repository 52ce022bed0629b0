package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** What a delegation says on a decision. Written once: a slip is put right by a further statement, never by an edit. */
@Entity
@Table(name = "statement")
class Statement {
  @Id
  private String id;
  @Column(name = "ballot_id")
  private String ballotId;
  private String kind;
  private String lang;
  private String text;
  @Column(name = "before_vote")
  private boolean beforeVote;
  @Column(name = "made_at")
  private Instant at;

  protected Statement() {}

  Statement(String id, String ballot, StatementKind kind, String lang, String text, boolean beforeVote, Instant now) {
    this.id = id;
    this.ballotId = ballot;
    this.kind = kind.code();
    this.lang = lang;
    this.text = text;
    this.beforeVote = beforeVote;
    this.at = now;
  }

  String id() {
    return id;
  }

  String ballot() {
    return ballotId;
  }

  StatementKind kind() {
    return StatementKind.of(kind);
  }

  /** @param parties in the order in which they joined, the author first */
  StatementView view(List<StatementParty> parties) {
    return new StatementView(id, ballotId, kind(), lang, text, beforeVote, parties.stream().map(StatementParty::view).toList(), at);
  }
}
