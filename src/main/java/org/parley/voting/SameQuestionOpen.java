package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** The same question is being voted on: there is one answer to it. */
public final class SameQuestionOpen extends Rejection {
  private static final long serialVersionUID = 1L;

  SameQuestionOpen(int number) {
    super(Kind.RULE, "same-question-open", Map.of("number", number));
  }
}
