package org.parley.provision;

import org.parley.shared.Rejection;

/** The body has voted on the text: that it is voted on is settled, by the chair's ruling or the sponsor's will no more (General Assembly, rules 80 and 81). */
public final class VotedBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  VotedBefore() {
    super(Kind.RULE, "voted-before");
  }
}
