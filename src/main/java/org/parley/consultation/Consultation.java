package org.parley.consultation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.parley.shared.ConsultationId;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

@Entity
@Table(name = "consultation")
class Consultation {
  @Id
  private String id;
  private String slug;
  private String symbol;
  private LocalizedText title;
  private LocalizedText mandate;
  private String languages;
  private String dimensions;
  @Column(name = "rule_set")
  private String ruleSet;
  @Column(name = "created_at")
  private Instant createdAt;

  protected Consultation() {}

  Consultation(String id, Consultations.Draft draft, String ruleSet, Instant now) {
    this.id = id;
    this.slug = draft.slug();
    this.symbol = draft.symbol();
    this.title = draft.title();
    this.mandate = draft.mandate();
    this.languages = String.join(",", draft.languages());
    this.dimensions = Json.write(draft.dimensions());
    this.ruleSet = ruleSet;
    this.createdAt = now;
  }

  ConsultationView view() {
    return new ConsultationView(new ConsultationId(id), slug, symbol, title, mandate, List.of(languages.split(",")),
        Json.read(dimensions, new TypeReference<List<Dimension>>() {}), ruleSet);
  }
}
