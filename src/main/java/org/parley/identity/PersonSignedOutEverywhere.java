package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** All sessions and tokens of a person were ended. */
public record PersonSignedOutEverywhere(PersonId person, PersonId by) implements DomainEvent {
  @Override
  public String topic() {
    return PLATFORM;
  }

  @Override
  public Audience audience() {
    return Audience.STAFF;
  }

  @Override
  public Optional<PersonId> actor() {
    return Optional.of(by);
  }
}
