package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.consultation.Delegations;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** Provisions that their sponsor withdraws, and that another delegation takes up (General Assembly, rule 80). */
@Stateless
public class Withdrawals {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private DivisionRepository divisions;
  private BeforeVoting beforeVoting;
  private SettledWords settled;
  private Tabling tabling;
  private Delegations delegations;
  private Admission admission;
  private Proceedings proceedings;

  public Withdrawals() {}

  @Inject
  Withdrawals(ProvisionRepository provisions, AmendmentRepository amendments, DivisionRepository divisions, BeforeVoting beforeVoting, SettledWords settled, Tabling tabling, Delegations delegations, Admission admission,
      Proceedings proceedings) {
    this.provisions = provisions;
    this.amendments = amendments;
    this.divisions = divisions;
    this.beforeVoting = beforeVoting;
    this.settled = settled;
    this.tabling = tabling;
    this.delegations = delegations;
    this.admission = admission;
    this.proceedings = proceedings;
  }

  /**
   * Before voting on it has begun, and while no adopted amendment is in its text. Motions to divide it, or amendments to it, lapse.
   *
   * @throws VotingBegun @throws NotSponsor @throws TextAmended @throws VotedBefore @throws TextWithdrawn @throws AlreadyDecided @throws Unknown
   */
  public ProvisionView withdraw(Caller caller, String id) {
    Member member = admission.toProvision(caller, id, Action.SPONSOR);
    Provision provision = beforeVoting.change(id);
    ProvisionWithdrawn withdrawn = provision.withdraw(member, amendments.anyAdopted(id));
    divisions.all(id).forEach(Division::lapse);
    proceedings.record(withdrawn);
    return provision.view();
  }

  /** @throws NotWithdrawn @throws NotForOrganisations @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore
   * @throws ProvisionRuledOutBefore @throws Unknown */
  public ProvisionView takeUp(Caller caller, String id) {
    Member member = admission.toProvision(caller, id, Action.SPONSOR);
    tabling.require(member);
    Provision provision = provisions.lock(id).orElseThrow(() -> new Unknown("provision"));
    settled.requireOpen(provision.consultation(), provision.words(), Optional.of(id));
    proceedings.record(provision.takeUp(delegations.speaker(member)));
    return provision.view();
  }
}
