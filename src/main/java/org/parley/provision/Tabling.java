package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.consultation.Delegations;
import org.parley.identity.Member;

/**
 * Whether a member may table text, move or object to a division, as far as the delegation goes: by its status under the rules of procedure,
 * and while it is not suspended and its credentials are accepted. Who is of none is the chair.
 */
@ApplicationScoped
class Tabling {
  private TablingRules rules;
  private Delegations delegations;

  Tabling() {}

  @Inject
  Tabling(TablingRules rules, Delegations delegations) {
    this.rules = rules;
    this.delegations = delegations;
  }

  /** @throws NotForOrganisations if delegations of that status do not table @throws NotSeated */
  void require(Member member) {
    if (member.standing().filter(standing -> !rules.tabling(member.consultation()).contains(standing)).isPresent()) {
      throw new NotForOrganisations();
    }
    member.delegation().map(id -> delegations.find(member.consultation(), id.value())).filter(own -> !own.isSeated()).ifPresent(own -> {
      throw new NotSeated();
    });
  }
}
