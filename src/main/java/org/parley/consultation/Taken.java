package org.parley.consultation;

import java.util.Map;
import org.parley.shared.Rejection;

/** A name that must be the only one of its kind is in use: 409. */
public final class Taken extends Rejection {
  private static final long serialVersionUID = 1L;

  /** @param what {@code consultation}, {@code principle}, {@code delegation} @param name the slug or code that is taken */
  public Taken(String what, String name) {
    super(Kind.RULE, "taken", Map.of("what", what, "name", name));
  }
}
