package org.parley.provision;

import org.parley.shared.Rejection;

/** An edit must name the version that it is based on: 428. */
public final class PreconditionMissing extends Rejection {
  private static final long serialVersionUID = 1L;

  PreconditionMissing() {
    super(Kind.PRECONDITION_MISSING, "precondition");
  }
}
