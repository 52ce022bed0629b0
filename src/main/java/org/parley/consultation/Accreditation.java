package org.parley.consultation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.parley.identity.Caller;
import org.parley.identity.HashedPassword;
import org.parley.identity.MemberView;
import org.parley.identity.Memberships;
import org.parley.shared.ConsultationId;

/** Who sits in a delegation or on the staff. Who may invite whom is decided by {@link Memberships}. */
@Stateless
public class Accreditation {
  private Consultations consultations;
  private Delegations delegations;
  private Memberships memberships;

  public Accreditation() {}

  @Inject
  Accreditation(Consultations consultations, Delegations delegations, Memberships memberships) {
    this.consultations = consultations;
    this.delegations = delegations;
    this.memberships = memberships;
  }

  /** Brings somebody in; see {@link Memberships#invite}. @param delegation id or code; empty for the staff */
  public MemberView invite(Caller caller, String slug, Optional<String> delegation, Memberships.Invitee invitee, Optional<HashedPassword> password,
      String base) {
    caller.requirePerson();
    consultations.lock(consultations.bySlug(slug).id()); // the delegation keeps its status until somebody sits there with it
    return memberships.invite(caller, seat(slug, delegation), invitee, password, base);
  }

  /** Those who sit there. */
  public List<MemberView> list(Caller caller, String slug, Optional<String> delegation) {
    return memberships.list(caller, seat(slug, delegation));
  }

  /** Ends the part of one of them. */
  public void end(Caller caller, String slug, Optional<String> delegation, String member) {
    memberships.end(caller, seat(slug, delegation), member);
  }

  private Memberships.Seat seat(String slug, Optional<String> idOrCode) {
    ConsultationId consultation = consultations.bySlug(slug).id();
    Optional<DelegationView> delegation = idOrCode.map(name -> delegations.find(consultation, name));
    return new Memberships.Seat(consultation, delegation.map(DelegationView::id), delegation.map(DelegationView::status));
  }
}
