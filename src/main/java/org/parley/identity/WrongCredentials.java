package org.parley.identity;

import org.parley.shared.Rejection;

/** The password is not right, or nobody has that address; the two are not told apart. */
public final class WrongCredentials extends Rejection {
  private static final long serialVersionUID = 1L;

  WrongCredentials() {
    super(Kind.NOT_SIGNED_IN, "wrong-credentials");
  }
}
