package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The motion for division is not before the body any more, or not in that state. */
public final class DivisionSettled extends Rejection {
  private static final long serialVersionUID = 1L;

  DivisionSettled(DivisionStatus status) {
    super(Kind.RULE, "division-settled", Map.of("status", status.code()));
  }
}
