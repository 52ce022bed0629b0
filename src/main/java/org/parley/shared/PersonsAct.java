package org.parley.shared;

import java.util.Optional;

/** Something that a person did. */
public interface PersonsAct extends ConsultationEvent {
  PersonId by();

  @Override
  default Optional<PersonId> actor() {
    return Optional.of(by());
  }
}
