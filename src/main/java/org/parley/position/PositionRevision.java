package org.parley.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.parley.consultation.Speaker;

/** One revision of a position; written once. */
@Entity
@Table(name = "position_revision")
@IdClass(PositionRevision.Key.class)
class PositionRevision {
  /** Position and revision. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String positionId;
    long revision;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.revision == revision && key.positionId.equals(positionId);
    }

    @Override
    public int hashCode() {
      return positionId.hashCode() * 31 + Long.hashCode(revision);
    }
  }

  @Id
  @Column(name = "position_id")
  private String positionId;
  @Id
  private long revision;
  private String grade;
  private String lang;
  private String text;
  @Column(name = "stated_by")
  private Speaker by;
  @Column(name = "stated_at")
  private Instant at;

  protected PositionRevision() {}

  PositionRevision(String positionId, long revision, Content content, Speaker by, Instant at) {
    this.positionId = positionId;
    this.revision = revision;
    this.grade = content.grade().code();
    this.lang = content.statement().lang();
    this.text = content.statement().text();
    this.by = by;
    this.at = at;
  }

  PositionRevisionView view() {
    return new PositionRevisionView(revision, Grade.of(grade), new Statement(lang, text), by.named(), at);
  }
}
