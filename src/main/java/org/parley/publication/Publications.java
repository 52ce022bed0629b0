package org.parley.publication;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;
import org.parley.shared.Unknown;

/** Publishes records and finds them. What is published is open to everyone, so reading takes no caller. */
@Stateless
public class Publications {
  private static final int LONGEST_CORRECTION = 2_000;

  private RecordRepository records;
  private Gathering gathering;
  private Consultations consultations;
  private Rounds rounds;
  private Proceedings proceedings;
  private Clock clock;

  public Publications() {}

  @Inject
  Publications(RecordRepository records, Gathering gathering, Consultations consultations, Rounds rounds, Proceedings proceedings,
      Clock clock) {
    this.records = records;
    this.gathering = gathering;
    this.consultations = consultations;
    this.rounds = rounds;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** A version of a record. @param document as JSON, the same for ever @param versions all there are, newest first */
  public record Found(int version, String document, List<RecordSummary> versions) {
    public PublishedRecord record() {
      return Json.read(document, PublishedRecord.class);
    }
  }

  /**
   * Publishes the record of a round that is closed, or a correction of one that is published. Consultation and round are held meanwhile.
   *
   * @param correction why, for a correction; may be blank or null for the first version
   * @throws org.parley.identity.NotPermitted by role @throws org.parley.consultation.WrongPhase by phase
   * @throws Invalid if a correction says no reason, or a first version gives one
   */
  public RecordSummary publish(Caller caller, ConsultationId id, String idOrCode, LocalizedText correction) {
    RoundView round = rounds.publish(caller, id, idOrCode);
    ConsultationView consultation = consultations.find(id);
    Instant now = clock.instant();
    RecordVersion version = announce(caller, consultation, round, reason(correction, consultation), now);
    RecordSummary issued = version.summary();
    rounds.issue(round, new RoundView.IssuedRecord(issued.symbol(), issued.version(), issued.url()));
    RecordPublished published = version.issue(gathering.gather(consultation, round, issued, caller.name()), caller);
    records.add(version);
    proceedings.record(published);
    return issued;
  }

  private RecordVersion announce(Caller caller, ConsultationView consultation, RoundView round, Optional<LocalizedText> reason,
      Instant now) {
    return records.latestOfRound(round.id())
        .map(latest -> latest.corrected(Ids.next(), consultation, round, reason, now, caller))
        .orElseGet(() -> RecordVersion.first(Ids.next(), consultation, round, freeSymbol(consultation, round, now), reason, now, caller));
  }

  /** The round's own number, or the next that is free where a consultation of the same symbol has taken it. */
  private Symbol freeSymbol(ConsultationView consultation, RoundView round, Instant now) {
    int year = now.atOffset(ZoneOffset.UTC).getYear();
    int number = round.number();
    while (records.isTaken(Symbol.of(consultation.symbol(), year, number))) {
      number++;
    }
    return Symbol.of(consultation.symbol(), year, number);
  }

  private static Optional<LocalizedText> reason(LocalizedText correction, ConsultationView consultation) {
    return correction == null || correction.isBlank() ? Optional.empty()
        : Optional.of(Texts.require("correction", correction, consultation.firstLanguage(), LONGEST_CORRECTION));
  }

  /** @param version empty for the latest @throws Unknown if there is no such record or version */
  public Found find(String symbol, OptionalInt version) {
    List<RecordVersion> versions = Symbol.isOne(symbol) ? records.versions(symbol) : List.of();
    RecordVersion wanted = versions.stream().filter(one -> version.isEmpty() || one.version() == version.getAsInt()).findFirst()
        .orElseThrow(() -> new Unknown("record"));
    return new Found(wanted.version(), wanted.document(), versions.stream().map(RecordVersion::summary).toList());
  }

  /**
   * The latest version of each record, newest first.
   *
   * @param consultation slug; empty for all
   * @param after the {@linkplain RecordSummary#place() place} of the last one seen; empty for the beginning
   * @throws Invalid if that is no place
   */
  public List<RecordSummary> list(Optional<String> consultation, Optional<String> after, int limit) {
    return records.latest(consultation, RecordPlace.read(after), limit).stream().map(RecordVersion::summary).toList();
  }
}
