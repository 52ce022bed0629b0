package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** Only after a vote on a competing proposal does the body decide whether to vote on the next. */
public final class NothingVotedBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  NothingVotedBefore(String number) {
    super(Kind.RULE, "nothing-voted-before", Map.of("number", number));
  }
}
