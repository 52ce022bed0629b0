package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parley.shared.DelegationId;

/** Who takes part in what, in which role. */
@Stateless
public class Memberships {
  private MembershipRepository memberships;

  public Memberships() {}

  @Inject
  Memberships(MembershipRepository memberships) {
    this.memberships = memberships;
  }

  /** Gives all members of a delegation its new status; part of the change of the delegation, which is what the journal keeps. */
  public void restate(DelegationId delegation, Standing standing) {
    memberships.ofDelegation(delegation).forEach(membership -> membership.restate(standing));
  }
}
