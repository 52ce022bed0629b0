package org.parley.provision;

import org.parley.shared.Rejection;

/** Voting on the provision, or on an amendment to it, has begun and goes on. */
public final class VotingBegun extends Rejection {
  private static final long serialVersionUID = 1L;

  VotingBegun() {
    super(Kind.RULE, "voting-begun");
  }
}
