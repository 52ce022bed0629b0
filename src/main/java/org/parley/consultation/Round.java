package org.parley.consultation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** One round of a consultation. It moves through the phases, never back; a phase may carry the instant at which it ends by itself. */
@Entity
@Table(name = "consultation_round")
class Round {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  /** From 1. */
  private int number;
  private LocalizedText title;
  private String phase;
  @Column(name = "phase_opened_at")
  private Instant phaseOpenedAt;
  @Column(name = "phase_closes")
  private Instant phaseCloses;
  private String phases;
  @Column(name = "issued_record")
  private String issuedRecord;

  protected Round() {}

  Round(String id, ConsultationId consultation, int number, LocalizedText title, Instant now) {
    this.id = id;
    this.consultationId = consultation.value();
    this.number = number;
    this.title = title;
    this.phases = "[]";
    enter(Phase.PREPARATION, now, Optional.empty());
  }

  /** @throws PhaseNotLater if it is not after the present one @throws Invalid if {@code closes} has passed, or the phase ends by none */
  PhaseOpened open(Phase wanted, Optional<Instant> closes, Instant now, Optional<PersonId> actor) {
    if (wanted.ordinal() <= phase().ordinal()) {
      throw new PhaseNotLater(phase(), wanted);
    }
    requireEnd(wanted, closes, now);
    enter(wanted, now, closes);
    return new PhaseOpened(consultation(), view(), actor);
  }

  /** @throws PhaseNotLater if the present phase has ended by its instant @throws Invalid if {@code closes} has passed */
  PhaseExtended extend(Instant closes, Instant now, Optional<PersonId> actor) {
    Phase reached = view().phaseAt(now);
    if (reached != phase()) {
      throw new PhaseNotLater(reached, phase());
    }
    requireEnd(phase(), Optional.of(closes), now);
    phaseCloses = closes;
    return new PhaseExtended(consultation(), view(), actor);
  }

  /** Moves on if the present phase's instant has come; the new phase counts from that instant, not from when the server woke. */
  Optional<PhaseOpened> fallDue(Instant now) {
    Phase reached = view().phaseAt(now);
    if (reached == phase()) {
      return Optional.empty();
    }
    enter(reached, phaseCloses, Optional.empty());
    return Optional.of(new PhaseOpened(consultation(), view(), Optional.empty()));
  }

  /** Names the record that was published of it; the journal keeps that as the record's own event. */
  void issue(RoundView.IssuedRecord issued) {
    issuedRecord = Json.write(issued);
  }

  private static void requireEnd(Phase ending, Optional<Instant> closes, Instant now) {
    if (closes.isPresent() && ending.nextByItself().isEmpty()) {
      throw new Invalid("closes", "endless");
    }
    if (closes.isPresent() && !closes.get().isAfter(now)) {
      throw new Invalid("closes", "past");
    }
  }

  private void enter(Phase entered, Instant at, Optional<Instant> closes) {
    List<RoundView.OpenedPhase> opened = new ArrayList<>(opened());
    opened.add(new RoundView.OpenedPhase(entered, at));
    phases = Json.write(opened);
    phase = entered.code();
    phaseOpenedAt = at;
    phaseCloses = closes.orElse(null);
  }

  private List<RoundView.OpenedPhase> opened() {
    return Json.read(phases, new TypeReference<>() {});
  }

  Phase phase() {
    return Phase.of(phase).orElseThrow();
  }

  String id() {
    return id;
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  RoundView view() {
    return new RoundView(id, "R" + number, title, phase(), phaseOpenedAt, Optional.ofNullable(phaseCloses), opened(),
        Optional.ofNullable(issuedRecord).map(json -> Json.read(json, RoundView.IssuedRecord.class)));
  }
}
