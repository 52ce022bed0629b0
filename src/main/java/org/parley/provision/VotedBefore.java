package org.parley.provision;

import org.parley.shared.Rejection;

/** The body has voted on the text: that it may be voted on is settled (General Assembly, rule 81). */
public final class VotedBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  VotedBefore() {
    super(Kind.RULE, "voted-before");
  }
}
