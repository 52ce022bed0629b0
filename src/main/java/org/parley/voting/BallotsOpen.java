package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** A round is not closed, nor another opened, over the heads of those who are voting. */
public final class BallotsOpen extends Rejection {
  private static final long serialVersionUID = 1L;

  public BallotsOpen(long count) {
    super(Kind.RULE, "ballots-open", Map.of("count", count));
  }
}
