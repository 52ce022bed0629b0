package org.parley.shared;

import java.util.Optional;

/** Something that followed by itself, such as from the result of a vote. */
public interface Consequence extends ConsultationEvent {
  @Override
  default Optional<PersonId> actor() {
    return Optional.empty();
  }
}
