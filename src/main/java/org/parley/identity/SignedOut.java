package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** One session or token was ended, by the person or by somebody else. */
public record SignedOut(PersonId person, String signIn, PersonId by) implements DomainEvent {
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
