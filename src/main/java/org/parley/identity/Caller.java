package org.parley.identity;

import java.util.Optional;
import org.parley.shared.PersonId;

/**
 * Whoever makes a request.
 *
 * @param person empty for the public
 * @param name as shown to others; empty string for the public
 * @param signIn id of the session or token in use; empty for the public
 */
public record Caller(Optional<PersonId> person, String name, boolean administrator, Optional<String> signIn) {
  /** Nobody in particular. */
  public static final Caller ANONYMOUS = new Caller(Optional.empty(), "", false, Optional.empty());

  public boolean isSignedIn() {
    return person.isPresent();
  }

  /** @throws NotSignedIn if it is the public */
  public PersonId requirePerson() {
    return person.orElseThrow(NotSignedIn::new);
  }
}
