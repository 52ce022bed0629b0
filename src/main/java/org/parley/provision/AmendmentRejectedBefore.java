package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** An amendment that comes to the same was rejected: it is put again only after the body reconsiders that (General Assembly, rule 81). */
public final class AmendmentRejectedBefore extends Rejection {
  private static final long serialVersionUID = 1L;

  AmendmentRejectedBefore(int number) {
    super(Kind.RULE, "amendment-rejected-before", Map.of("number", number));
  }
}
