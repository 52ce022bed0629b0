package org.parley.provision;

import java.util.Optional;
import java.util.Set;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/** An amendment, by the changes that it makes. */
record WholeAmendment(ConsultationId consultation, String provision, String id, long version, Changes changes) implements Whole {
  /** @param base the text of the version on which it was made @throws ParagraphsDiffer */
  static WholeAmendment of(Amendment amendment, LocalizedText base) {
    return new WholeAmendment(amendment.consultation(), amendment.provision(), amendment.id(), amendment.version(),
        Changes.between(base, amendment.words().text()));
  }

  @Override
  public Optional<String> amendment() {
    return Optional.of(id);
  }

  @Override
  public int pieces() {
    return changes.count();
  }

  @Override
  public LocalizedText text(Set<Integer> pieces) {
    return changes.after(pieces);
  }

  @Override
  public Optional<LocalizedText> replaces(Set<Integer> pieces) {
    return Optional.of(changes.before(pieces));
  }
}
