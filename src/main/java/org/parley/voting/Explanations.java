package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.PersonId;

/** The time that the chair allows for explanations of a vote: UNGA rule 88. */
@Entity
@Table(name = "explanations")
class Explanations {
  @Id
  @Column(name = "ballot_id")
  private String ballotId;
  @Column(name = "end_at")
  private Instant end;

  protected Explanations() {}

  Explanations(String ballot) {
    this.ballotId = ballot;
  }

  /** @throws Invalid if the end is missing or has passed */
  ExplanationsLimited limit(ConsultationId consultation, Instant wanted, Instant now, Optional<PersonId> chair) {
    if (wanted == null) {
      throw new Invalid("until", "required");
    }
    if (!wanted.isAfter(now)) {
      throw new Invalid("until", "past");
    }
    end = wanted;
    return new ExplanationsLimited(consultation, ballotId, end, chair);
  }

  Instant end() {
    return end;
  }
}
