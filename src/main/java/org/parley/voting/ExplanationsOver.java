package org.parley.voting;

import java.time.Instant;
import java.util.Map;
import org.parley.shared.Rejection;

/** The time that the chair allowed for explanations of vote is over: UNGA rule 88. */
public final class ExplanationsOver extends Rejection {
  private static final long serialVersionUID = 1L;

  ExplanationsOver(Instant until) {
    super(Kind.RULE, "explanations-over", Map.of("until", until));
  }
}
