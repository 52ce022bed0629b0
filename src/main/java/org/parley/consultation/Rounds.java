package org.parley.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/** Opens rounds and moves them through their phases. */
@Stateless
public class Rounds {
  private RoundRepository rounds;
  private Consultations consultations;
  private DebateQuorum quorum;
  private Access access;
  private Proceedings proceedings;
  private Clock clock;

  public Rounds() {}

  @Inject
  Rounds(RoundRepository rounds, Consultations consultations, DebateQuorum quorum, Access access, Proceedings proceedings, Clock clock) {
    this.rounds = rounds;
    this.consultations = consultations;
    this.quorum = quorum;
    this.access = access;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** Opens the next round, in preparation. @throws Invalid if the title is missing */
  public RoundView open(Caller caller, ConsultationId consultationId, LocalizedText title) {
    access.require(caller, consultationId, Action.OPEN_ROUND);
    LocalizedText checked = Texts.require("title", title, consultations.find(consultationId).firstLanguage(), 300);
    consultations.lock(consultationId); // two that are opened at once get two numbers
    Round round = new Round(Ids.next(), consultationId, rounds.of(consultationId.value()).size() + 1, checked, clock.instant());
    rounds.add(round);
    proceedings.record(new RoundOpened(consultationId, round.view(), caller.person()));
    return round.view();
  }

  /**
   * Opens a later phase. {@link Phase#PUBLISHED} is not opened this way but by publishing the record. The first in which the texts are
   * debated needs the quorum that the rules of procedure ask for (UNGA rule 67); where the server moves on by itself nobody presides who
   * could tell who is present.
   *
   * @param closes when the server is to move on by itself, if it is
   * @param present ids or codes of the delegations present; empty to take all as present
   * @throws PhaseNotLater if it is not after the present one @throws Invalid if {@code closes} has passed
   */
  public RoundView openPhase(Caller caller, ConsultationId consultation, String idOrCode, Phase phase, Optional<Instant> closes,
      Optional<List<String>> present) {
    access.require(caller, consultation, Action.OPEN_PHASE);
    if (phase == null) {
      throw new Invalid("phase", "required");
    }
    if (phase == Phase.PUBLISHED) {
      throw new Invalid("phase", "publish-instead");
    }
    Round round = lock(consultation, idOrCode);
    Instant now = clock.instant();
    round.fallDue(now).ifPresent(proceedings::record);
    if (phase.isDebate() && !round.phase().isDebate()) {
      quorum.require(consultation, present);
    }
    proceedings.record(round.open(phase, closes, now, caller.person()));
    return round.view();
  }

  /**
   * Sets the closing instant of the present phase anew.
   *
   * @throws PhaseNotLater if the phase has ended by its instant @throws Invalid if {@code closes} is missing or has passed
   */
  public RoundView extend(Caller caller, ConsultationId consultation, String idOrCode, Instant closes) {
    access.require(caller, consultation, Action.OPEN_PHASE);
    if (closes == null) {
      throw new Invalid("closes", "required");
    }
    Round round = lock(consultation, idOrCode);
    proceedings.record(round.extend(closes, clock.instant(), caller.person()));
    return round.view();
  }

  /** Called by {@code publication} in the transaction in which the record appears. A round that is published already stays so. */
  public RoundView publish(Caller caller, ConsultationId consultation, String idOrCode) {
    access.require(caller, consultation, Action.PUBLISH_RECORD);
    Round round = lock(consultation, idOrCode);
    if (!PhaseTable.allows(round.phase(), Action.PUBLISH_RECORD)) {
      throw new WrongPhase(round.phase(), Action.PUBLISH_RECORD);
    }
    if (round.phase() == Phase.CLOSED) {
      proceedings.record(round.open(Phase.PUBLISHED, Optional.empty(), clock.instant(), caller.person()));
    }
    return round.view();
  }

  /** Names the record of a round that {@link #publish} has locked; called by {@code publication} in the same transaction. */
  public void issue(RoundView published, RoundView.IssuedRecord issued) {
    rounds.lock(published.id()).orElseThrow(() -> new Unknown("round")).issue(issued);
  }

  /** Moves on one round whose phase should have ended; harmless if another node was quicker. */
  public void fallDue(String id) {
    rounds.consultationOf(id).ifPresent(consultations::lock);
    rounds.lock(id).flatMap(round -> round.fallDue(clock.instant())).ifPresent(proceedings::record);
  }

  /** As {@link #fallDue}, of the round that is on; holds the consultation. */
  public void fallDueIn(ConsultationId consultation) {
    consultations.lock(consultation);
    current(consultation).map(RoundView::id).ifPresent(this::fallDue);
  }

  /** Ids of rounds whose phase should have ended by now. */
  public List<String> due() {
    return rounds.due(clock.instant());
  }

  /** All, in their order. */
  public List<RoundView> list(ConsultationId consultation) {
    return rounds.of(consultation.value()).stream().map(Round::view).toList();
  }

  /** The round that is on: the latest one; empty where none was opened yet. */
  public Optional<RoundView> current(ConsultationId consultation) {
    List<Round> all = rounds.of(consultation.value());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).view());
  }

  /** By id or code. @throws Unknown if there is none */
  public RoundView find(ConsultationId consultation, String idOrCode) {
    return list(consultation).stream().filter(round -> round.id().equals(idOrCode) || round.code().equals(idOrCode)).findFirst()
        .orElseThrow(() -> new Unknown("round"));
  }

  /** First the consultation, whose lock holds the phase still for whoever acts in it: see {@link Floor#holdPhase}. */
  private Round lock(ConsultationId consultation, String idOrCode) {
    consultations.lock(consultation);
    return rounds.lock(find(consultation, idOrCode).id()).orElseThrow(() -> new Unknown("round"));
  }
}
