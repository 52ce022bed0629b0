package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** The same question was decided in this round: it is put again only after the body reconsiders it (General Assembly, rule 81). */
public final class QuestionDecided extends Rejection {
  private static final long serialVersionUID = 1L;

  QuestionDecided(int number) {
    super(Kind.RULE, "question-decided", Map.of("number", number));
  }
}
