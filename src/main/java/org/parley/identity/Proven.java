package org.parley.identity;

import org.parley.shared.PersonId;

/** A person who has just shown the right password; only {@link Credentials} makes one. */
public final class Proven {
  private final PersonId person;

  Proven(PersonId person) {
    this.person = person;
  }

  public PersonId person() {
    return person;
  }
}
