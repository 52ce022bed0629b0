package org.parley.identity;

import org.parley.shared.Rejection;

/** It takes somebody who is signed in. */
public final class NotSignedIn extends Rejection {
  private static final long serialVersionUID = 1L;

  public NotSignedIn() {
    super(Kind.NOT_SIGNED_IN, "not-signed-in");
  }
}
