package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.consultation.DebateQuorum;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.identity.Standing;
import org.parley.provision.TablingRules;
import org.parley.shared.ConsultationId;

/** What the rules of procedure ask for elsewhere than in a vote. */
@ApplicationScoped
class RulesInForce implements DebateQuorum, TablingRules {
  private RuleSets ruleSets;
  private Delegations delegations;

  RulesInForce() {}

  @Inject
  RulesInForce(RuleSets ruleSets, Delegations delegations) {
    this.ruleSets = ruleSets;
    this.delegations = delegations;
  }

  @Override
  public void require(ConsultationId consultation, Optional<List<String>> present) {
    List<DelegationView> electorate = delegations.electorate(consultation);
    ruleSets.ruleSetOf(consultation).quorum().requireForDebate(Board.present(electorate, present).size(), electorate.size());
  }

  @Override
  public Least least(ConsultationId consultation, long members) {
    RuleSet.Quorum quorum = ruleSets.ruleSetOf(consultation).quorum();
    return new Least(quorum.debate().map(share -> share.least(members)), quorum.decide().map(share -> share.least(members)));
  }

  @Override
  public Set<Standing> tabling(ConsultationId consultation) {
    return ruleSets.ruleSetOf(consultation).tabling();
  }
}
