package org.parley.identity;

import org.parley.shared.Rejection;

/** Nobody sets another administrator's password: 409. */
public final class AdministratorAccount extends Rejection {
  private static final long serialVersionUID = 1L;

  AdministratorAccount() {
    super(Kind.RULE, "administrator-account");
  }
}
