package org.parley.identity;

import org.parley.shared.Rejection;

/** The person has a part in this consultation already, and nobody speaks for two: 409. */
public final class AlreadyMember extends Rejection {
  private static final long serialVersionUID = 1L;

  AlreadyMember() {
    super(Kind.RULE, "already-member");
  }
}
