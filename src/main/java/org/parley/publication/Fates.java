package org.parley.publication;

import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.publication.PublishedRecord.Divided;
import org.parley.publication.PublishedRecord.Proposed;

/** What became of amendments, motions for division and parts, in a reader's words. */
final class Fates {
  private final Reader reader;

  Fates(Reader reader) {
    this.reader = reader;
  }

  /** "Carried; the parts were voted on". */
  String of(Divided division) {
    return reader.name("division-status", division.status());
  }

  /** "The chair determined that the first paragraph is preamble and the others are operative". */
  Optional<String> operative(Divided division) {
    return division.preamble().map(count -> reader.say("division-operative", "count", count));
  }

  /** "Part 1, paragraphs 2 and 3: rejected". */
  String of(Divided division, PublishedRecord.Part part) {
    return reader.say(division.amendment().isPresent() ? "division-changes" : "division-part", "number", part.number(), "paragraphs",
        part.paragraphs().stream().map(paragraph -> reader.number(paragraph)).collect(Collectors.joining(reader.say("comma"))), "count",
        part.paragraphs().size(), "fate", reader.name("part-status", part.status()));
  }

  /** "Not put to the vote: the adoption of amendment 1 implied its rejection". */
  String of(Proposed amendment) {
    if (amendment.excludedBy().isPresent()) {
      return reader.say("amendment-excluded", "other", amendment.excludedBy().get());
    }
    return amendment.foldedVersion().map(version -> reader.say("amendment-folded", "version", version))
        .orElseGet(() -> reader.name("amendment-status", amendment.status()));
  }
}
