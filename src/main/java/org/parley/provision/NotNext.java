package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** Another amendment comes before it in the order that the chair has fixed. */
public final class NotNext extends Rejection {
  private static final long serialVersionUID = 1L;

  NotNext(int number) {
    super(Kind.RULE, "not-next", Map.of("number", number));
  }
}
