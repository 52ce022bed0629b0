package org.parley.provision;

import org.parley.shared.Rejection;

/** Somebody objected to the division: the motion is put to the vote before any part. */
public final class DivisionContested extends Rejection {
  private static final long serialVersionUID = 1L;

  DivisionContested() {
    super(Kind.RULE, "division-objected");
  }
}
