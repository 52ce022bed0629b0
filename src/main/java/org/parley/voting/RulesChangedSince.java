package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** The rules of procedure were changed after the ballot had been prepared, and what it was prepared with is not theirs any more. */
public final class RulesChangedSince extends Rejection {
  private static final long serialVersionUID = 1L;

  RulesChangedSince(long version) {
    super(Kind.RULE, "rules-changed-since", Map.of("version", version));
  }
}
