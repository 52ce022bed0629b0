package org.parley.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.Json;

@Entity
@Table(name = "journal_entry")
@IdClass(JournalEntry.Key.class)
class JournalEntry {
  /** Topic and number. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String topic;
    long seq;

    Key() {}

    Key(String topic, long seq) {
      this.topic = topic;
      this.seq = seq;
    }

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
  /** A later event took the content from view; it stays in the log, and nobody reads it. */
  private boolean withheld;
  /** It withheld earlier entries, or released them. */
  private boolean revises;

  /** What is left to see of an entry that is withheld. @param id of what it was about, where it named one */
  private record Remains(Optional<String> id, Boolean withheld) {}

  protected JournalEntry() {}

  JournalEntry(String topic, long seq, String type, String audience, String actor, Instant at, String data, boolean revises) {
    this.topic = topic;
    this.seq = seq;
    this.type = type;
    this.audience = audience;
    this.actor = actor;
    this.at = at;
    this.data = data;
    this.revises = revises;
  }

  /** Takes the content from view, or gives it back; the log keeps it. */
  JournalEntry withhold(boolean taken) {
    withheld = taken;
    return this;
  }

  Journal.Entry toEntry() {
    return new Journal.Entry(seq, type, audience, at, withheld ? Json.write(new Remains(Json.read(data, Remains.class).id(), true)) : data,
        revises);
  }
}
