package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** A provision in the same words was rejected: it is put again only after the body reconsiders that (General Assembly, rule 81). */
public final class ProvisionRejectedBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  ProvisionRejectedBefore(String number) {
    super(Kind.RULE, "provision-rejected-before", Map.of("number", number));
  }
}
