package org.parley.consultation;

import java.util.Map;
import org.parley.identity.Action;
import org.parley.shared.Rejection;

/** The phase that the round is in does not allow this. */
public final class WrongPhase extends Rejection {
  private static final long serialVersionUID = 1L;

  public WrongPhase(Phase phase, Action action) {
    super(Kind.RULE, "wrong-phase", Map.of("phase", phase.code(), "action", action.code()));
  }
}
