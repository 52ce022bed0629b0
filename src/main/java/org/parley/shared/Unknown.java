package org.parley.shared;

import java.util.Map;

/** Nothing is known by that name, or the caller may not know of it: 404, the same in both cases. */
public final class Unknown extends Rejection {
  private static final long serialVersionUID = 1L;

  /** @param what kind of thing that was asked for, in kebab case: {@code ballot}, {@code consultation} */
  public Unknown(String what) {
    super(Kind.UNKNOWN, "unknown", Map.of("what", what));
  }
}
