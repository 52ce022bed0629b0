package org.parley.position;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.consultation.DelegationView;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.RoundView;
import org.parley.consultation.Speaker;
import org.parley.shared.ConsultationId;
import org.parley.shared.Stale;

/**
 * A delegation's position on a principle in a round: at most one. It belongs to the delegation, whoever of its members stated it, and
 * may be revised as often as need be while the round allows it.
 */
@Entity(name = "StatedPosition") // "position" alone is a word of the query language
@Table(name = "stated_position")
class Position {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "round_id")
  private String roundId;
  @Column(name = "principle_id")
  private String principleId;
  @Column(name = "delegation_id")
  private String delegationId;
  private String grade;
  private String lang;
  private String text;
  /** From 1; 0 until it is stated. */
  private long revision;
  @Column(name = "stated_by")
  private Speaker by;
  @Column(name = "stated_at")
  private Instant at;

  protected Position() {}

  /** One that is still to be stated. */
  Position(String id, ConsultationId consultation, RoundView round, PrincipleView principle, DelegationView.Named delegation) {
    this.id = id;
    this.consultationId = consultation.value();
    this.roundId = round.id();
    this.principleId = principle.id();
    this.delegationId = delegation.id().value();
  }

  /**
   * States it, or revises it.
   *
   * @param speaker of the position's delegation
   * @param expected the revision that the speaker worked on; empty for whatever is current
   * @return empty where nothing changes: no revision is made then
   * @throws Stale if another revision is current, unless the same speaker made just this of the one expected
   */
  Optional<PositionStated> state(Content content, Speaker speaker, OptionalLong expected, RoundView round, PrincipleView principle, Instant now) {
    boolean same = revision > 0 && content.equals(content());
    if (expected.isPresent() && expected.getAsLong() != revision && !(same && isMade(speaker, expected.getAsLong()))) {
      throw new Stale(revision);
    }
    if (same) {
      return Optional.empty();
    }
    grade = content.grade().code();
    lang = content.statement().lang();
    text = content.statement().text();
    by = speaker;
    at = now;
    revision++;
    return Optional.of(new PositionStated(new ConsultationId(consultationId), view(round.code(), principle.code())));
  }

  /** Whose answer was lost sends the same again: the change has been made, and is no conflict (RFC 9110, section 13.1.1). */
  private boolean isMade(Speaker speaker, long expected) {
    return expected == revision - 1 && by.is(speaker.id());
  }

  private Content content() {
    return new Content(Grade.of(grade), new Statement(lang, text));
  }

  /** What it is now, for keeping. */
  PositionRevision current() {
    return new PositionRevision(id, revision, content(), by, at);
  }

  String id() {
    return id;
  }

  String principle() {
    return principleId;
  }


  PositionView view(String round, String principleCode) {
    return new PositionView(id, round, new PositionView.On(principleId, principleCode), by.delegation().orElseThrow(), content().grade(),
        content().statement(), revision, by.named(), at);
  }
}
