package org.parley.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** What a message said; written once. */
@Entity
@Table(name = "message_revision")
@IdClass(MessageRevision.Key.class)
class MessageRevision {
  /** Message and revision. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String messageId;
    int revision;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.revision == revision && key.messageId.equals(messageId);
    }

    @Override
    public int hashCode() {
      return messageId.hashCode() * 31 + revision;
    }
  }

  @Id
  @Column(name = "message_id")
  private String messageId;
  @Id
  private int revision;
  private String text;
  @Column(name = "said_at")
  private Instant at;

  protected MessageRevision() {}

  MessageRevision(String messageId, int revision, String text, Instant at) {
    this.messageId = messageId;
    this.revision = revision;
    this.text = text;
    this.at = at;
  }

  /** @param readable whether the message may be read */
  RevisionView view(boolean readable) {
    Optional<String> said = Optional.of(text).filter(any -> readable);
    return new RevisionView(revision, said, said.map(Markdown::html), at);
  }
}
