package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.parley.consultation.Speaker;
import org.parley.shared.DelegationId;

/** One of the delegations whose statement it is; written once. */
@Entity
@Table(name = "statement_party")
@IdClass(StatementParty.Key.class)
class StatementParty {
  /** Statement and delegation. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String statementId;
    String delegationId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.statementId.equals(statementId) && key.delegationId.equals(delegationId);
    }

    @Override
    public int hashCode() {
      return statementId.hashCode() * 31 + delegationId.hashCode();
    }
  }

  @Id
  @Column(name = "statement_id")
  private String statementId;
  @Id
  @Column(name = "delegation_id")
  private String delegationId;
  private Speaker speaker;
  @Column(name = "joined_at")
  private Instant at;

  protected StatementParty() {}

  /** @param speaker of a delegation */
  StatementParty(String statement, Speaker speaker, Instant at) {
    this.statementId = statement;
    this.delegationId = speaker.delegationId().orElseThrow().value();
    this.speaker = speaker;
    this.at = at;
  }

  String statement() {
    return statementId;
  }

  boolean is(DelegationId delegation) {
    return delegation.value().equals(delegationId);
  }

  StatementView.Party view() {
    return new StatementView.Party(speaker.delegation().orElseThrow(), speaker.named(), at);
  }
}
