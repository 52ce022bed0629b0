package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** A vote was tied and is held again (General Assembly, rule 95): until then nothing else on the same question is put to the vote. */
public final class SecondBallotFirst extends Rejection {
  private static final long serialVersionUID = 1L;

  SecondBallotFirst(int number) {
    super(Kind.RULE, "second-ballot-first", Map.of("number", number));
  }
}
