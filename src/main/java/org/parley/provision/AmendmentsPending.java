package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** Amendments are voted on before the proposal (General Assembly, rule 90), and some are neither voted on, withdrawn nor excluded. */
public final class AmendmentsPending extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendmentsPending(long count) {
    super(Kind.RULE, "amendments-pending", Map.of("count", count));
  }
}
