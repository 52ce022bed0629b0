package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** A ballot that cannot open: too few members are present for a decision (UNGA 67). */
public final class NoQuorum extends Rejection {
  private static final long serialVersionUID = 1L;

  NoQuorum(long present, long members, long quorum) {
    super(Kind.RULE, "no-quorum", Map.of("present", present, "members", members, "quorum", quorum));
  }
}
