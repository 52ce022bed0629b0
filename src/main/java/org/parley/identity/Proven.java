package org.parley.identity;

import org.parley.shared.PersonId;

/** A person who has just shown the right password; only {@link Credentials} makes one. */
public final class Proven {
  private final PersonId person;
  private final String password;

  private Proven(PersonId person, String password) {
    this.person = person;
    this.password = password;
  }

  static Proven of(Person person) {
    return new Proven(person.id(), person.passwordHash().orElseThrow(WrongCredentials::new));
  }

  /** Whether what was shown is the person's password still: it took a while to compare, and may have been changed meanwhile. */
  boolean holdsFor(Person present) {
    return present.id().equals(person) && present.passwordHash().filter(password::equals).isPresent();
  }

  public PersonId person() {
    return person;
  }
}
