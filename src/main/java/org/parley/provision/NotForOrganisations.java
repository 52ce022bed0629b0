package org.parley.provision;

import org.parley.shared.Rejection;

/** The rules of procedure let delegations of this status speak, not table text. */
public final class NotForOrganisations extends Rejection {
  private static final long serialVersionUID = 1L;

  NotForOrganisations() {
    super(Kind.RULE, "not-for-organisations");
  }
}
