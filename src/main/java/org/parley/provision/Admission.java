package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.consultation.Floor;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Unknown;

/**
 * Who may do what to the text now: by the role within its consultation, and by the phase of the round, which stays so until the end of the
 * transaction. Nobody learns without signing in which ids there are, nor without taking part.
 */
@ApplicationScoped
class Admission {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private DivisionRepository divisions;
  private Floor floor;
  private Access access;

  Admission() {}

  @Inject
  Admission(ProvisionRepository provisions, AmendmentRepository amendments, DivisionRepository divisions, Floor floor, Access access) {
    this.provisions = provisions;
    this.amendments = amendments;
    this.divisions = divisions;
    this.floor = floor;
    this.access = access;
  }

  /** @throws Unknown */
  Member toProvision(Caller caller, String id, Action action) {
    return within(caller, provision(caller, id), action, "provision");
  }

  /** @throws Unknown */
  Member toAmendment(Caller caller, String id, Action action) {
    return within(caller, amendment(caller, id).consultation(), action, "amendment");
  }

  /** @throws Unknown */
  Member toDivision(Caller caller, String id, Action action) {
    caller.requirePerson();
    return within(caller, divisions.homeOf(id).orElseThrow(() -> new Unknown("division")).consultation(), action, "division");
  }

  private Member within(Caller caller, ConsultationId consultation, Action action, String what) {
    Member member = access.requireWithin(caller, consultation, action, what);
    floor.holdPhase(consultation, action);
    return member;
  }

  /** @throws Unknown */
  Member toSeeProvision(Caller caller, String id) {
    return access.requireWithin(caller, provision(caller, id), Action.SEE_PROCEEDINGS, "provision");
  }

  /** @return where it belongs @throws Unknown */
  AmendmentRepository.Home toSeeAmendment(Caller caller, String id) {
    AmendmentRepository.Home home = amendment(caller, id);
    access.requireWithin(caller, home.consultation(), Action.SEE_PROCEEDINGS, "amendment");
    return home;
  }

  /** @param id of a division, or of a part of one @return where it belongs @throws Unknown */
  DivisionRepository.Home toSeeDivision(Caller caller, String id) {
    caller.requirePerson();
    DivisionRepository.Home home = divisions.homeOf(id).or(() -> divisions.homeOfPart(id)).orElseThrow(() -> new Unknown("division"));
    access.requireWithin(caller, home.consultation(), Action.SEE_PROCEEDINGS, "division");
    return home;
  }

  private ConsultationId provision(Caller caller, String id) {
    caller.requirePerson();
    return provisions.consultationOf(id).orElseThrow(() -> new Unknown("provision"));
  }

  private AmendmentRepository.Home amendment(Caller caller, String id) {
    caller.requirePerson();
    return amendments.homeOf(id).orElseThrow(() -> new Unknown("amendment"));
  }
}
