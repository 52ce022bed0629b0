package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The body amended the text: from then on its words change by amendment alone (General Assembly, rules 80 and 90). */
public final class AmendedByVote extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendedByVote(String number) {
    super(Kind.RULE, "amended-by-vote", Map.of("number", number));
  }
}
