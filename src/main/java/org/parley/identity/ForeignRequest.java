package org.parley.identity;

import org.parley.shared.Rejection;

/** A change that a page of another site may have caused in a signed-in browser: 403. */
public final class ForeignRequest extends Rejection {
  private static final long serialVersionUID = 1L;

  public ForeignRequest() {
    super(Kind.NOT_PERMITTED, "csrf");
  }
}
