package org.parley.voting;

import org.parley.shared.Rejection;

/** The rules of procedure let silence be asked only of those present at a meeting, and nobody was named. */
public final class SilenceInMeetingOnly extends Rejection {
  private static final long serialVersionUID = 1L;

  SilenceInMeetingOnly() {
    super(Kind.RULE, "silence-in-meeting-only");
  }
}
