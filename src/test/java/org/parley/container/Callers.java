package org.parley.container;

import java.util.Optional;
import org.parley.identity.Caller;
import org.parley.shared.Ids;
import org.parley.shared.PersonId;

/** Callers as the edge would have made them. */
public final class Callers {
  private Callers() {}

  /** Somebody who runs the installation. */
  public static Caller administrator() {
    return new Caller(Optional.of(new PersonId(Ids.next())), "Administrator", true, Optional.of(Ids.next()));
  }

  static Caller person(PersonId person, String name) {
    return new Caller(Optional.of(person), name, false, Optional.of(Ids.next()));
  }
}
