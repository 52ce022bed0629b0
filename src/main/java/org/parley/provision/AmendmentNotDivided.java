package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** Only provisions are divided: a change of an amendment that is to be voted on alone is tabled as one (ADR 0022). */
public final class AmendmentNotDivided extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendmentNotDivided(int number) {
    super(Kind.RULE, "amendment-not-divided", Map.of("number", number));
  }
}
