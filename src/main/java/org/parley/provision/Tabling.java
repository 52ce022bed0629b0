package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.identity.Member;

/** Whether a member may table text, as far as the rules of procedure go by the status of the delegation; who is of none is the chair. */
@ApplicationScoped
class Tabling {
  private TablingRules rules;

  Tabling() {}

  @Inject
  Tabling(TablingRules rules) {
    this.rules = rules;
  }

  /** @throws NotForOrganisations if delegations of that status do not table */
  void require(Member member) {
    if (member.standing().filter(standing -> !rules.tabling(member.consultation()).contains(standing)).isPresent()) {
      throw new NotForOrganisations();
    }
  }
}
