package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.consultation.Duties;
import org.parley.consultation.Duty;
import org.parley.identity.Action;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;

/** Asks those who carry the vote of a delegation to cast it while a ballot runs. */
@ApplicationScoped
class VotingDuties implements Duties {
  private BallotRepository ballots;
  private Consultations consultations;
  private Delegations delegations;

  VotingDuties() {}

  @Inject
  VotingDuties(BallotRepository ballots, Consultations consultations, Delegations delegations) {
    this.ballots = ballots;
    this.consultations = consultations;
    this.delegations = delegations;
  }

  @Override
  public List<Duty> of(Member member) {
    Optional<DelegationId> delegation = member.delegation().filter(own -> Action.CAST_VOTE.permits(member.role()));
    List<Ballot> waiting = delegation.map(own -> ballots.waitingFor(member.consultation(), own).stream().filter(ballot -> ballot.asks(own)).toList())
        .orElse(List.of());
    if (waiting.isEmpty() || !isEntitled(member.consultation(), delegation.orElseThrow())) {
      return List.of();
    }
    String slug = consultations.find(member.consultation()).slug();
    return waiting.stream().map(Ballot::view).map(ballot -> new Duty(ballot.method() == Method.SILENCE ? "silence-expiring" : "vote-open", slug,
        new Duty.Subject("ballot", ballot.id(), Optional.of(String.valueOf(ballot.number()))), ballot.question(), ballot.closes()))
        .toList();
  }

  /** One that is suspended is of the electorate still, and cannot cast. */
  private boolean isEntitled(ConsultationId consultation, DelegationId delegation) {
    return delegations.voting(consultation, List.of(delegation)).contains(delegation);
  }
}
