package org.parley.identity;

import org.parley.shared.Rejection;

/** A browser that would show its session to everyone on the way: 403. */
public final class InsecureConnection extends Rejection {
  private static final long serialVersionUID = 1L;

  public InsecureConnection() {
    super(Kind.NOT_PERMITTED, "insecure-connection");
  }
}
