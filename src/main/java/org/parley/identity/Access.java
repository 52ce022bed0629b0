package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.Unknown;

/** The one place that decides who may do what. What {@link Action} does not allow is refused. */
@ApplicationScoped
public class Access {
  private MembershipRepository memberships;

  public Access() {}

  @Inject
  Access(MembershipRepository memberships) {
    this.memberships = memberships;
  }

  /** For what belongs to no consultation. @throws NotSignedIn @throws NotPermitted */
  public void require(Caller caller, Action action) {
    caller.requirePerson();
    if (!(caller.administrator() && action.permits(Role.ADMINISTRATOR))) {
      throw new NotPermitted(action);
    }
  }

  /** For a consultation that the caller named. @throws NotSignedIn @throws NotPermitted */
  public Member require(Caller caller, ConsultationId consultation, Action action) {
    caller.requirePerson();
    return member(caller, consultation).filter(member -> action.permits(member.role())).orElseThrow(() -> new NotPermitted(action));
  }

  /**
   * For a thing that the caller named by its id alone: whoever takes no part in its consultation is not told that it is there.
   *
   * @param what the kind of thing, {@code ballot}
   * @throws NotSignedIn @throws Unknown @throws NotPermitted
   */
  public Member requireWithin(Caller caller, ConsultationId consultation, Action action, String what) {
    caller.requirePerson();
    Member member = member(caller, consultation).orElseThrow(() -> new Unknown(what));
    if (!action.permits(member.role())) {
      throw new NotPermitted(action);
    }
    return member;
  }

  /** Whether the caller may, for showing or not showing a control. */
  public boolean permits(Caller caller, ConsultationId consultation, Action action) {
    return action.permits(role(caller, consultation));
  }

  /** The caller's role there; {@link Role#PUBLIC} for everyone else. */
  public Role role(Caller caller, ConsultationId consultation) {
    return member(caller, consultation).map(Member::role).orElse(Role.PUBLIC);
  }

  /** The caller's part in the consultation; an administrator who has none takes part as administrator. */
  public Optional<Member> member(Caller caller, ConsultationId consultation) {
    if (!caller.isSignedIn()) {
      return Optional.empty();
    }
    Optional<Member> member = memberships.active(consultation, caller.requirePerson(), caller.name());
    if (member.isEmpty() && caller.administrator()) {
      return Optional.of(new Member(caller.requirePerson(), caller.name(), consultation, Role.ADMINISTRATOR, Optional.empty(), Optional.empty()));
    }
    return member;
  }

  /** Which audiences of the consultation's journal the caller belongs to. */
  public Set<Audience> audiences(Caller caller, ConsultationId consultation) {
    Set<Audience> audiences = new LinkedHashSet<>();
    audiences.add(Audience.PUBLIC);
    member(caller, consultation).ifPresent(member -> {
      if (Action.SEE_PROCEEDINGS.permits(member.role())) {
        audiences.add(Audience.MEMBERS);
      }
      if (Action.SEE_STAFF_PAPERS.permits(member.role())) {
        audiences.add(Audience.STAFF);
      }
      member.delegation().ifPresent(delegation -> audiences.add(Audience.delegation(delegation.value())));
    });
    return audiences;
  }
}
