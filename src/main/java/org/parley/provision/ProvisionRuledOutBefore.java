package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** A provision in the same words was ruled out of order: it is put only if that ruling is taken back (General Assembly, rule 71). */
public final class ProvisionRuledOutBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  ProvisionRuledOutBefore(String number) {
    super(Kind.RULE, "provision-ruled-out-before", Map.of("number", number));
  }
}
