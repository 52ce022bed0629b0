package org.parley.consultation;

import java.util.Map;
import org.parley.shared.Rejection;

/** A round only moves forward; no phase is reopened silently. */
public final class PhaseNotLater extends Rejection {
  private static final long serialVersionUID = 1L;

  public PhaseNotLater(Phase present, Phase wanted) {
    super(Kind.RULE, "phase-not-later", Map.of("phase", present.code(), "wanted", wanted.code()));
  }
}
