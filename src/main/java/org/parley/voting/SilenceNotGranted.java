package org.parley.voting;

import org.parley.shared.Rejection;

/** The rules of procedure do not let this role place anything under silence. */
public final class SilenceNotGranted extends Rejection {
  private static final long serialVersionUID = 1L;

  SilenceNotGranted() {
    super(Kind.RULE, "silence-not-granted");
  }
}
