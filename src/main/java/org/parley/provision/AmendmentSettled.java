package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The amendment was decided, withdrawn or excluded: nothing more is done with it. */
public final class AmendmentSettled extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendmentSettled(int number, AmendmentStatus status) {
    super(Kind.RULE, "amendment-settled", Map.of("number", number, "status", status.code()));
  }
}
