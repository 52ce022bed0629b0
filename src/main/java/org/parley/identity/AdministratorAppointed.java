package org.parley.identity;

import java.util.Optional;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.PersonId;

/** A person became an administrator of this installation. */
public record AdministratorAppointed(PersonId person, String name) implements DomainEvent {
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
    return Optional.empty();
  }
}
