package org.parley.provision;

import org.parley.shared.Rejection;

/** The chair has yet to determine which paragraphs are operative: with them the whole is rejected (General Assembly, rule 89). */
public final class OperativeNotDetermined extends Rejection {
  private static final long serialVersionUID = 1L;

  OperativeNotDetermined() {
    super(Kind.RULE, "operative-not-determined");
  }
}
