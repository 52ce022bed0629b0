package org.parley.provision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.shared.LocalizedText;

/**
 * A motion that parts of a provision, or of an amendment to it, be voted on separately, and what became of them.
 *
 * @param provision id
 * @param amendment id, where an amendment to the provision is divided
 * @param number among the motions for division of that provision and its amendments, from 1
 * @param version of the provision that is divided, or on which the amendment was made
 * @param preamble so many paragraphs at the head of the text are no operative ones
 * @param determined the chair has determined that; until then it is what the mover proposed
 * @param parts in the order of the text; what is in none of them is voted on only with the whole
 * @param objectedBy who objected first
 */
public record DivisionView(String id, String provision, Optional<String> amendment, int number, long version, int preamble, boolean determined,
    List<Part> parts, DivisionStatus status, ProvisionView.TabledBy movedBy, Optional<ProvisionView.TabledBy> objectedBy, Instant at) {
  /**
   * A part.
   *
   * @param number within the division, from 1
   * @param paragraphs of the version that is divided, from 1; of an amendment, the changes that it makes
   * @param text of those paragraphs; empty in every language where a change only takes out
   * @param replaces in place of what it comes, where it is a part of an amendment
   */
  public record Part(String id, int number, List<Integer> paragraphs, LocalizedText text, Optional<LocalizedText> replaces, PartStatus status) {}

  /** What has become of a part. */
  public enum PartStatus {
    WAITING, ADOPTED, REJECTED;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static PartStatus of(String code) {
      return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such status"));
    }
  }
}
