package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** Provisions that their sponsor withdraws, and that another delegation takes up (General Assembly, rule 80). */
@Stateless
public class Withdrawals {
  private ProvisionRepository provisions;
  private BeforeVoting beforeVoting;
  private Tabling tabling;
  private Delegations delegations;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;

  public Withdrawals() {}

  @Inject
  Withdrawals(ProvisionRepository provisions, BeforeVoting beforeVoting, Tabling tabling, Delegations delegations, Floor floor, Access access,
      Proceedings proceedings) {
    this.provisions = provisions;
    this.beforeVoting = beforeVoting;
    this.tabling = tabling;
    this.delegations = delegations;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
  }

  /**
   * Before voting on it has begun, and while no adopted amendment is in its text.
   *
   * @throws VotingBegun @throws NotSponsor @throws TextAmended @throws TextWithdrawn @throws AlreadyDecided @throws Unknown
   */
  public ProvisionView withdraw(Caller caller, String id) {
    Member member = admit(caller, id);
    Provision provision = beforeVoting.change(id);
    proceedings.record(provision.withdraw(member, provisions.isAmended(id)));
    return provision.view();
  }

  /** @throws NotWithdrawn @throws NotForOrganisations @throws Unknown */
  public ProvisionView takeUp(Caller caller, String id) {
    Member member = admit(caller, id);
    tabling.require(member);
    Provision provision = provisions.lock(id).orElseThrow(() -> new Unknown("provision"));
    proceedings.record(provision.takeUp(delegations.speaker(member)));
    return provision.view();
  }

  private Member admit(Caller caller, String id) {
    caller.requirePerson();
    ConsultationId consultation = provisions.consultationOf(id).orElseThrow(() -> new Unknown("provision"));
    Member member = access.requireWithin(caller, consultation, Action.SPONSOR, "provision");
    floor.holdPhase(consultation, Action.SPONSOR);
    return member;
  }
}
