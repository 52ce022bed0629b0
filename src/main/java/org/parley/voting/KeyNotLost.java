package org.parley.voting;

import org.parley.shared.Rejection;

/** Only a ballot that is sealed under a key which is not there can be declared void; any other is closed and counted. */
public final class KeyNotLost extends Rejection {
  private static final long serialVersionUID = 1L;

  KeyNotLost() {
    super(Kind.RULE, "key-not-lost");
  }
}
