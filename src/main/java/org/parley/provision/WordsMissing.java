package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** An adopted amendment changed words that had been changed meanwhile; the chair has yet to say how they read. */
public final class WordsMissing extends Rejection {
  private static final long serialVersionUID = 1L;

  WordsMissing(int number) {
    super(Kind.RULE, "words-missing", Map.of("number", number));
  }
}
