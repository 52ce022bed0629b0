package org.parley.provision;

import java.util.Map;
import org.parley.shared.Rejection;

/** A competing proposal comes before it in the order of voting. */
public final class ProposalNotNext extends Rejection {
  private static final long serialVersionUID = 1L;

  ProposalNotNext(String number) {
    super(Kind.RULE, "proposal-not-next", Map.of("number", number));
  }
}
