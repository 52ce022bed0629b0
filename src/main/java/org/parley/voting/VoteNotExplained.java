package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** There is no vote to explain: it was secret, it decides nothing, or none is taken (UNGA rule 88). */
public final class VoteNotExplained extends Rejection {
  private static final long serialVersionUID = 1L;

  VoteNotExplained(Method method) {
    super(Kind.RULE, "vote-not-explained", Map.of("method", method.code()));
  }
}
