package org.parley.identity;

import java.util.Map;
import org.parley.shared.Rejection;

/** The caller's role does not carry this. */
public final class NotPermitted extends Rejection {
  private static final long serialVersionUID = 1L;

  public NotPermitted(Action action) {
    super(Kind.NOT_PERMITTED, "not-permitted", Map.of("action", action.code()));
  }
}
