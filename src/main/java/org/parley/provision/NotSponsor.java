package org.parley.provision;

import org.parley.shared.Rejection;

/** Only the delegation that tabled it, or took it up last, withdraws it (General Assembly, rule 80). */
public final class NotSponsor extends Rejection {
  private static final long serialVersionUID = 1L;

  NotSponsor() {
    super(Kind.RULE, "not-sponsor");
  }
}
