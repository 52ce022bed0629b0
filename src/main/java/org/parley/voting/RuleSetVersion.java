package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Json;
import org.parley.shared.PersonId;

/** A version of a consultation's rule set. It is never changed: what is decided under it names it. */
@Entity
@Table(name = "rule_set")
@IdClass(RuleSetKey.class)
class RuleSetVersion {
  @Id
  @Column(name = "consultation_id")
  private String consultationId;
  @Id
  private long version;
  private String content;
  @Column(name = "by_id")
  private String byId;
  @Column(name = "adopted_at")
  private Instant adoptedAt;

  protected RuleSetVersion() {}

  RuleSetVersion(ConsultationId consultation, long version, RuleSet ruleSet, Optional<PersonId> by, Instant now) {
    this.consultationId = consultation.value();
    this.version = version;
    this.content = Json.write(ruleSet);
    this.byId = by.map(PersonId::value).orElse(null);
    this.adoptedAt = now;
  }

  RuleSetView view() {
    return new RuleSetView(version, RuleSet.read("ruleSet", Json.read(content, JsonNode.class), "en"), Optional.of(adoptedAt));
  }
}
