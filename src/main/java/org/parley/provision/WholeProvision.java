package org.parley.provision;

import java.util.Optional;
import java.util.Set;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/** The text of a provision, by its paragraphs. */
record WholeProvision(ConsultationId consultation, String provision, long version, LocalizedText text, int pieces) implements Whole {
  /** @throws ParagraphsDiffer */
  static WholeProvision of(Provision provision) {
    LocalizedText text = provision.words().text();
    return new WholeProvision(provision.consultation(), provision.id(), provision.version(), text, Paragraphs.count(text).orElseThrow(ParagraphsDiffer::new));
  }

  @Override
  public Optional<String> amendment() {
    return Optional.empty();
  }

  @Override
  public LocalizedText text(Set<Integer> pieces) {
    return Paragraphs.only(text, pieces::contains);
  }

  @Override
  public Optional<LocalizedText> replaces(Set<Integer> pieces) {
    return Optional.empty();
  }
}
