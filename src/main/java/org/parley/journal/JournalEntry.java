package org.parley.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "journal_entry")
@IdClass(JournalEntry.Key.class)
class JournalEntry {
  /** Topic and number. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String topic;
    long seq;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.seq == seq && key.topic.equals(topic);
    }

    @Override
    public int hashCode() {
      return topic.hashCode() * 31 + Long.hashCode(seq);
    }
  }

  @Id
  private String topic;
  @Id
  private long seq;
  private String type;
  private String audience;
  private String actor;
  @Column(name = "happened_at")
  private Instant at;
  private String data;

  protected JournalEntry() {}

  JournalEntry(String topic, long seq, String type, String audience, String actor, Instant at, String data) {
    this.topic = topic;
    this.seq = seq;
    this.type = type;
    this.audience = audience;
    this.actor = actor;
    this.at = at;
    this.data = data;
  }

  Journal.Entry toEntry() {
    return new Journal.Entry(seq, type, audience, at, data);
  }
}
