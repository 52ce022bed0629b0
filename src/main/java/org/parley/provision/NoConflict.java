package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The amendment needs no words from the chair: they stand in the text, or it was not adopted. */
public final class NoConflict extends Rejection {
  private static final long serialVersionUID = 1L;

  NoConflict(int number) {
    super(Kind.RULE, "no-conflict", Map.of("number", number));
  }
}
