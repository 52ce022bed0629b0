package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** Somebody signed in; the secret is not part of it. */
public record SignedIn(PersonId person, String signIn, String kind) implements DomainEvent {
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
    return Optional.of(person);
  }
}
