package org.parley.publication;

import java.time.Instant;
import java.util.Optional;
import org.parley.shared.LocalizedText;

/**
 * A version of a record, in a list.
 *
 * @param title of the consultation and the round
 * @param consultation slug
 * @param correction why the version was issued; empty for the first
 * @param url where the latest version is read
 */
public record RecordSummary(String symbol, int version, LocalizedText title, String consultation, Instant publishedAt,
    Optional<LocalizedText> correction, String url) {
  /** Where it stands in the list, for reading on from there. */
  public String place() {
    return new RecordPlace(publishedAt, symbol).toString();
  }
}
