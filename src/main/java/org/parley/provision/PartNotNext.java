package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** The parts are put to the vote in the order of the text. */
public final class PartNotNext extends Rejection {
  private static final long serialVersionUID = 1L;

  PartNotNext(int number) {
    super(Kind.RULE, "part-not-next", Map.of("number", number));
  }
}
