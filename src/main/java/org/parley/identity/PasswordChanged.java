package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** A person has a new password, set by themselves or by an administrator. */
public record PasswordChanged(PersonId person, PersonId by) implements DomainEvent {
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
