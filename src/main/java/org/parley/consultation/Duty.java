package org.parley.consultation;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.shared.LocalizedText;

/**
 * Something that is asked of somebody now.
 *
 * @param type {@code position-due}, {@code vote-open}, {@code silence-expiring}, {@code words-asked}
 * @param consultation its slug
 * @param due until when, where there is an end
 */
public record Duty(String type, String consultation, Subject subject, LocalizedText title, Optional<Instant> due) {
  /** @param type {@code principle}, {@code ballot}, {@code provision} @param code where it has one */
  @Schema(name = "DutySubject")
  public record Subject(String type, String id, Optional<String> code) {}
}
