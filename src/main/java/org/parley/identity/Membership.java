package org.parley.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/**
 * One person's part in one consultation: in a delegation, or on the staff. Invited first, then joined, perhaps ended; a person
 * has at most one in a consultation, so that nobody speaks for two.
 */
@Entity
@Table(name = "membership")
class Membership {
  @Id
  private String id;
  @Column(name = "consultation_id")
  private String consultationId;
  @Column(name = "person_id")
  private String personId;
  @Column(name = "delegation_id")
  private String delegationId;
  private String role;
  private String standing;
  @Column(name = "joined_at")
  private Instant joinedAt;
  @Column(name = "ended_at")
  private Instant endedAt;

  protected Membership() {}

  Membership(String id, ConsultationId consultation, PersonId person, Role role, Optional<DelegationId> delegation, Optional<Standing> standing) {
    this.id = id;
    this.consultationId = consultation.value();
    this.personId = person.value();
    restate(role, delegation, standing);
  }

  /** Takes the place of whatever part the person had before; a part that had ended begins anew, uninvited. */
  final void restate(Role newRole, Optional<DelegationId> delegation, Optional<Standing> newStanding) {
    role = newRole.code();
    delegationId = delegation.map(DelegationId::value).orElse(null);
    standing = newStanding.map(Standing::code).orElse(null);
    if (endedAt != null) {
      endedAt = null;
      joinedAt = null;
    }
  }

  /** Whether it is still the same part that is offered again: then a new link or a new password may go with it. */
  boolean isFor(Role otherRole, Optional<DelegationId> otherDelegation) {
    return role() == otherRole && delegation().equals(otherDelegation);
  }

  MemberInvited invited(Person whom, Optional<PersonId> actor) {
    return new MemberInvited(consultation(), view(whom, true, Optional.empty()), actor);
  }

  StaffAppointed appointed(Person whom, Optional<PersonId> actor) {
    return new StaffAppointed(consultation(), view(whom, false, Optional.empty()), actor);
  }

  /** @return what happened; empty if the person had joined already */
  Optional<MemberJoined> join(Person whom, Instant now) {
    if (joinedAt != null) {
      return Optional.empty();
    }
    joinedAt = now;
    return Optional.of(new MemberJoined(consultation(), view(whom, false, Optional.empty()), Optional.of(person())));
  }

  MemberRemoved end(Person whom, Instant now, Optional<PersonId> actor) {
    if (endedAt == null) {
      endedAt = now;
    }
    return new MemberRemoved(consultation(), view(whom, false, Optional.empty()), actor);
  }

  /** @param withEmail whether the reader is to see the address */
  MemberView view(Person whom, boolean withEmail, Optional<MemberView.Link> invitation) {
    return new MemberView(id, new MemberView.Who(whom.id(), whom.name(), Optional.of(whom.email()).filter(email -> withEmail)), role(), delegation(),
        invitation, joinedAt != null);
  }

  void restate(Standing newStanding) {
    standing = newStanding.code();
  }

  boolean isActive() {
    return joinedAt != null && endedAt == null;
  }

  boolean isEnded() {
    return endedAt != null;
  }

  Member member(String name) {
    return new Member(person(), name, consultation(), effective(role(), standing()), delegation(), standing());
  }

  /** Whoever sits for an observer delegation observes, whatever the title there. */
  static Role effective(Role title, Optional<Standing> standing) {
    return standing.filter(Standing.OBSERVER::equals).map(observer -> Role.OBSERVER).orElse(title);
  }

  String id() {
    return id;
  }

  PersonId person() {
    return new PersonId(personId);
  }

  ConsultationId consultation() {
    return new ConsultationId(consultationId);
  }

  Role role() {
    return Role.of(role).orElseThrow();
  }

  Optional<DelegationId> delegation() {
    return Optional.ofNullable(delegationId).map(DelegationId::new);
  }

  Optional<Standing> standing() {
    return Optional.ofNullable(standing).flatMap(Standing::of);
  }
}
