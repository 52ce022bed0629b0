package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.shared.Invalid;
import org.parley.shared.Json;

/**
 * The part of a ballot that is a silence procedure (OSCE MC.DOC/1/06, Annex 1(A)): the zone of its expiry, of whom it was asked, who ended
 * it before, and since when what it adopted has a number.
 */
@Embeddable
class Silence {
  private static final String USUAL_ZONE = "UTC";

  @Column(name = "silence_zone")
  private String zone;
  @Column(name = "silence_end")
  private String end;
  @Column(name = "silence_broken_by")
  private String brokenBy;
  @Column(name = "silence_reason")
  private String reason;
  /** Null of those that were written when the form said that delegations read them, and nothing of the record. */
  @Column(name = "silence_reason_for_record")
  private Boolean reasonForRecord;
  @Column(name = "silence_asked")
  private String asked;
  @Column(name = "silence_numbered_at_once")
  private Boolean numberedAtOnce;
  @Column(name = "silence_numbered_at")
  private Instant numberedAt;

  protected Silence() {}

  /** @param zone IANA name; UTC where it is left out @throws Invalid if there is no such zone */
  Silence(Optional<String> zone) {
    this.zone = zone.orElse(USUAL_ZONE);
    try {
      ZoneId.of(this.zone);
    } catch (DateTimeException none) {
      throw new Invalid("zone", "unknown");
    }
    if (!this.zone.equals(USUAL_ZONE) && !ZoneId.getAvailableZoneIds().contains(this.zone)) { // an offset is no zone: it knows no summer
      throw new Invalid("zone", "unknown");
    }
  }

  /** Who broke it. */
  record Breaker(DelegationView.Named delegation, BallotView.By by) {}

  /** @throws SilenceInMeetingOnly where the rules of procedure do not let it be asked of the whole list */
  void place(SilenceView.Asked of, RuleSet.Silence rules) {
    rules.require(of);
    asked = of.code();
    numberedAtOnce = rules.numberedAtOnce();
  }

  /** It was kept until its expiry: the decision has its number at once, or once the chair has announced it. */
  void keep(Instant expiry) {
    if (Boolean.TRUE.equals(numberedAtOnce)) {
      number(expiry);
    }
  }

  void number(Instant from) {
    numberedAt = from;
  }

  boolean hasNumber() {
    return numberedAt != null;
  }

  void end(SilenceView.End how, Optional<Breaker> breaker, Optional<String> written) {
    end = how.code();
    brokenBy = breaker.map(Json::write).orElse(null);
    reason = written.orElse(null);
    reasonForRecord = written.isPresent();
  }

  boolean hasEnded() {
    return end != null;
  }

  /** Adopted if it was kept; how many have answered is of no account. */
  Outcome outcome(boolean expired) {
    Map<String, Long> none = Map.of();
    if (end == null) {
      Outcome kept = Outcome.adopted("silence-kept", none);
      return expired ? kept : kept.soFar();
    }
    return new Outcome(false, true, false, "silence-" + end, Optional.empty(), none);
  }

  SilenceView view() {
    Optional<Breaker> breaker = Optional.ofNullable(brokenBy).map(json -> Json.read(json, Breaker.class));
    return new SilenceView(zone, Optional.ofNullable(end).map(SilenceView.End::of), breaker.map(Breaker::delegation), breaker.map(Breaker::by),
        Optional.ofNullable(reason), Boolean.TRUE.equals(reasonForRecord), Optional.ofNullable(asked).map(SilenceView.Asked::of), Optional.ofNullable(numberedAt));
  }
}
