package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** Of amendments only one that was rejected is reconsidered: what was adopted is in the text, which is reconsidered or amended itself. */
public final class AmendmentNotRejected extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendmentNotRejected(int number) {
    super(Kind.RULE, "amendment-not-rejected", Map.of("number", number));
  }
}
