package org.parley.voting;

import java.util.Map;
import org.parley.shared.Rejection;

/** A debate that cannot be opened: too few members are present (UNGA 67). */
public final class NoQuorumForDebate extends Rejection {
  private static final long serialVersionUID = 1L;

  NoQuorumForDebate(long present, long members, long quorum) {
    super(Kind.RULE, "no-quorum-for-debate", Map.of("present", present, "members", members, "quorum", quorum));
  }
}
