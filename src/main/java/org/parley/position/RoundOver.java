package org.parley.position;

import java.util.Map;
import org.parley.shared.Rejection;

/** A later round has been opened: positions are stated in that one. */
public final class RoundOver extends Rejection {
  private static final long serialVersionUID = 1L;

  /** @param round code of the one that is over @param present code of the one that is on */
  RoundOver(String round, String present) {
    super(Kind.RULE, "round-over", Map.of("round", round, "present", present));
  }
}
