package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** An amendment that comes to the same was ruled out of order: it is put only if that ruling is taken back (General Assembly, rule 71). */
public final class AmendmentRuledOutBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendmentRuledOutBefore(int number) {
    super(Kind.RULE, "amendment-ruled-out-before", Map.of("number", number));
  }
}
