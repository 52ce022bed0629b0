package org.parley.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.RoundView;
import org.parley.identity.Caller;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/**
 * One version of a record. Announced first, which settles symbol and number, then issued with the document that it shows for good.
 * Nothing is ever changed after that: a correction is the next version.
 */
@Entity
@Table(name = "published_record")
class RecordVersion {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "round_id")
  private String roundId;
  private String slug;
  private String symbol;
  private int version;
  private LocalizedText title;
  private LocalizedText correction;
  @Column(name = "published_at")
  private Instant publishedAt;
  @Column(name = "published_by")
  private String publishedBy;
  /** The document as JSON, in pieces that fit a column. */
  @ElementCollection
  @CollectionTable(name = "published_record_part", joinColumns = @JoinColumn(name = "record_id"))
  @OrderColumn(name = "place")
  @Column(name = "content")
  private List<String> document = new ArrayList<>();

  protected RecordVersion() {}

  private RecordVersion(String id, ConsultationView consultation, RoundView round, Symbol symbol, int version, LocalizedText correction,
      Instant now, Caller chair) {
    this.id = id;
    this.consultationId = consultation.id().value();
    this.roundId = round.id();
    this.slug = consultation.slug();
    this.symbol = symbol.value();
    this.version = version;
    this.title = joint(consultation.title(), round.title());
    this.correction = correction;
    this.publishedAt = now;
    this.publishedBy = chair.requirePerson().value();
  }

  /** The first record of a round. @throws Invalid if it comes with a correction: there is nothing yet to correct */
  static RecordVersion first(String id, ConsultationView consultation, RoundView round, Symbol symbol, Optional<LocalizedText> correction,
      Instant now, Caller chair) {
    if (correction.isPresent()) {
      throw new Invalid("correction", "nothing-to-correct");
    }
    return new RecordVersion(id, consultation, round, symbol, 1, null, now, chair);
  }

  /** The version after this one, under the same symbol. @throws Invalid if it is not said why */
  RecordVersion corrected(String newId, ConsultationView consultation, RoundView round, Optional<LocalizedText> correction, Instant now,
      Caller chair) {
    LocalizedText reason = correction.orElseThrow(() -> new Invalid("correction", "required"));
    return new RecordVersion(newId, consultation, round, new Symbol(symbol), version + 1, reason, now, chair);
  }

  /** Settles for good what this version shows, and says so. @throws IllegalStateException if it was issued already */
  RecordPublished issue(PublishedRecord shown, Caller chair) {
    if (!document.isEmpty()) {
      throw new IllegalStateException("issued already: " + symbol);
    }
    document.addAll(Parts.of(Json.write(shown)));
    return new RecordPublished(new ConsultationId(consultationId), summary(), chair.person());
  }

  /** "Consultation · round", in each language of the consultation's title. */
  private static LocalizedText joint(LocalizedText consultation, LocalizedText round) {
    Map<String, String> titles = new LinkedHashMap<>();
    consultation.texts().forEach((language, text) -> titles.put(language, text + " · " + round.forReader(language)));
    return new LocalizedText(titles);
  }

  RecordSummary summary() {
    return new RecordSummary(symbol, version, title, slug, publishedAt, correction(), new Symbol(symbol).url());
  }

  Optional<LocalizedText> correction() {
    return Optional.ofNullable(correction);
  }

  int version() {
    return version;
  }

  /** The document as it was issued, byte for byte. */
  String document() {
    return String.join("", document);
  }
}
