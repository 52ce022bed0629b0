package org.parley.sample;

import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Consultations;
import org.parley.consultation.DelegationView;
import org.parley.consultation.Delegations;
import org.parley.consultation.Principles;
import org.parley.identity.Administrators;
import org.parley.identity.Caller;
import org.parley.identity.HashedPassword;
import org.parley.identity.MemberView;
import org.parley.identity.Memberships;
import org.parley.identity.Proven;
import org.parley.identity.Role;
import org.parley.shared.PersonId;

/** Loads the sample in one transaction, through the facades that everyone uses. */
@Stateless
public class SampleLoading {
  private static final String SYMBOL = "ESF";

  private SampleAccounts accounts;
  private Administrators administrators;
  private Consultations consultations;
  private Principles principles;
  private Delegations delegations;
  private Memberships memberships;
  private SampleProceedings proceedings;

  public SampleLoading() {}

  @Inject
  SampleLoading(SampleAccounts accounts, Administrators administrators, Consultations consultations, Principles principles, Delegations delegations,
      Memberships memberships, SampleProceedings proceedings) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.consultations = consultations;
    this.principles = principles;
    this.delegations = delegations;
    this.memberships = memberships;
    this.proceedings = proceedings;
  }

  /** @param password everyone's */
  public void load(HashedPassword password) {
    Framework framework = Framework.read();
    SampleAccount administrator = accounts.list().get(0);
    Proven first = administrators.appointFirst(administrator.email(), administrator.name(), password);
    Caller admin = caller(first.person(), administrator.name(), true);
    ConsultationView consultation = consultations.open(admin, new Consultations.Draft(framework.slug(), SYMBOL, framework.title(), framework.mandate(),
        List.of("en", "ru", "zh"), framework.dimensions(), TextNode.valueOf("un-plenary")));
    framework.principles().forEach(principle -> principles.add(admin, consultation.id(),
        new Principles.Draft(principle.code(), principle.title(), principle.text(), List.of())));
    Map<String, DelegationView> admitted = new HashMap<>();
    framework.sampleDelegations().forEach(delegation -> admitted.put(delegation.code(), delegations.admit(admin, consultation.id(),
        new Delegations.Draft(null, delegation.name(), delegation.code(), delegation.status(), null, null))));
    proceedings.hold(consultation, seatEveryone(admin, consultation, admitted, password));
  }

  private Cast seatEveryone(Caller admin, ConsultationView consultation, Map<String, DelegationView> admitted, HashedPassword password) {
    Map<String, Caller> heads = new HashMap<>();
    Map<Role, Caller> staff = new HashMap<>();
    for (SampleAccount account : accounts.list()) {
      if (account.role() != Role.ADMINISTRATOR) {
        Optional<DelegationView> delegation = account.delegation().map(admitted::get);
        MemberView member = memberships.invite(admin,
            new Memberships.Seat(consultation.id(), delegation.map(DelegationView::id), delegation.map(DelegationView::status)),
            new Memberships.Invitee(account.email(), account.name(), account.role()), Optional.of(password), "");
        Caller caller = caller(member.person().id(), account.name(), false);
        account.delegation().filter(code -> account.role() == Role.HEAD).ifPresent(code -> heads.put(code, caller));
        if (account.delegation().isEmpty()) {
          staff.put(account.role(), caller);
        }
      }
    }
    return new Cast(staff, heads);
  }

  private static Caller caller(PersonId person, String name, boolean administrator) {
    return new Caller(Optional.of(person), name, administrator, Optional.empty());
  }

  /** Who acts in the sample. @param heads by the code of their delegation */
  record Cast(Map<Role, Caller> staff, Map<String, Caller> heads) {}
}
