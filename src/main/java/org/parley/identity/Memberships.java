package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.PersonId;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** Who takes part in what, in which role. */
@Stateless
public class Memberships {
  private static final Set<Role> OF_STAFF = EnumSet.of(Role.CHAIR, Role.MODERATOR, Role.SECRETARY);
  private static final Set<Role> OF_DELEGATION = EnumSet.of(Role.HEAD, Role.ALTERNATE, Role.EXPERT, Role.ADVISER);

  private MembershipRepository memberships;
  private InvitationRepository invitations;
  private PersonRepository people;
  private Seating seating;
  private SignInEndings endings;
  private Access access;
  private Proceedings proceedings;
  private Event<MembershipChanged> changed;
  private Clock clock;

  public Memberships() {}

  @Inject
  Memberships(MembershipRepository memberships, InvitationRepository invitations, PersonRepository people, Seating seating,
      SignInEndings endings, Access access, Proceedings proceedings, Event<MembershipChanged> changed, Clock clock) {
    this.memberships = memberships;
    this.invitations = invitations;
    this.people = people;
    this.seating = seating;
    this.endings = endings;
    this.access = access;
    this.proceedings = proceedings;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Where somebody is to sit: in a delegation, or on the staff.
   *
   * @param delegation empty for the staff
   * @param standing that of the delegation; empty for the staff
   */
  public record Seat(ConsultationId consultation, Optional<DelegationId> delegation, Optional<Standing> standing) {}

  /** Who is to come, in which role. */
  public record Invitee(String email, String name, Role role) {}

  /** A part that somebody has, with the id of the membership. */
  public record Part(String id, Member member) {}

  /**
   * Gives somebody a seat. With a password the account is ready at once; without one there is a link to accept.
   *
   * @param base start of the link, {@code https://parley.example.org}
   * @throws NotPermitted @throws Invalid @throws AlreadyMember if the person has another part, or this one already
   * @throws AdministratorAccount if a password is given for an administrator who has one
   */
  public MemberView invite(Caller caller, Seat seat, Invitee invitee, Optional<HashedPassword> password, String base) {
    requireMayInvite(caller, seat, invitee.role());
    password.ifPresent(given -> access.require(caller, Action.SET_PASSWORD_FOR_MEMBER));
    Person person = seating.person(invitee.email(), invitee.name());
    if (password.isPresent()) {
      setPassword(person, password.get(), caller.requirePerson());
      return seating.fill(seat, person, invitee.role(), caller.person()).view(person, true, Optional.empty());
    }
    Membership membership = seating.offer(seat, person, invitee.role(), caller.person());
    String secret = Ids.secret();
    Invitation invitation = issue(membership, secret);
    proceedings.record(membership.invited(person, caller.person()));
    return membership.view(person, true, Optional.of(new MemberView.Link(Optional.of(base + "/invitation#" + secret), invitation.expiresAt())));
  }

  private Invitation issue(Membership membership, String secret) {
    Optional<Invitation> earlier = invitations.of(membership.id());
    earlier.ifPresent(invitation -> invitation.renew(secret, clock.instant()));
    return earlier.orElseGet(() -> {
      Invitation invitation = new Invitation(membership.id(), secret, clock.instant());
      invitations.add(invitation);
      return invitation;
    });
  }

  private void requireMayInvite(Caller caller, Seat seat, Role role) {
    if (role == null) {
      throw new Invalid("role", "required");
    }
    if (!(seat.delegation().isPresent() ? OF_DELEGATION : OF_STAFF).contains(role)) {
      throw new Invalid("role", "role");
    }
    requireMayChange(caller, seat, role);
  }

  /** Staff by those who appoint staff; members by the secretariat, or by the head of the delegation who brings in others than a head. */
  private void requireMayChange(Caller caller, Seat seat, Role role) {
    if (seat.delegation().isEmpty()) {
      access.require(caller, seat.consultation(), Action.APPOINT_STAFF);
    } else if (role == Role.HEAD || !mayInviteToOwn(caller, seat)) {
      access.require(caller, seat.consultation(), Action.INVITE_MEMBER);
    }
  }

  private boolean mayInviteToOwn(Caller caller, Seat seat) {
    return access.member(caller, seat.consultation())
        .filter(member -> Action.INVITE_TO_OWN_DELEGATION.permits(member.role()) && member.delegation().equals(seat.delegation())).isPresent();
  }

  private void setPassword(Person person, HashedPassword password, PersonId by) {
    if (person.passwordHash().isPresent()) {
      if (person.isAdministrator()) {
        throw new AdministratorAccount();
      }
      endings.endAllBut(Optional.empty(), person.id(), by);
    }
    person.set(password);
    proceedings.record(new PasswordChanged(person.id(), by));
  }

  /**
   * Those who sit there, by name. Whoever may invite sees addresses and those who have not answered yet; members of the
   * consultation see who has joined.
   */
  public List<MemberView> list(Caller caller, Seat seat) {
    Member reader = access.require(caller, seat.consultation(), Action.SEE_PROCEEDINGS);
    boolean all = Action.SEE_STAFF_PAPERS.permits(reader.role()) || mayInviteToOwn(caller, seat);
    List<Membership> seated = seating.in(seat).stream().filter(membership -> all || membership.isActive()).toList();
    Map<PersonId, Person> persons = people.of(seated.stream().map(Membership::person).toList()).stream()
        .collect(Collectors.toMap(Person::id, Function.identity()));
    Map<String, Invitation> open = invitations.of(seated.stream().map(Membership::id).toList()).stream()
        .collect(Collectors.toMap(Invitation::membershipId, Function.identity()));
    return seated.stream().map(membership -> membership.view(persons.get(membership.person()), all, Optional.ofNullable(open.get(membership.id()))
        .filter(invitation -> all).map(invitation -> new MemberView.Link(Optional.empty(), invitation.expiresAt()))))
        .sorted(Comparator.comparing(MemberView::place)).toList();
  }

  /** Ends somebody's part; an open invitation to it is withdrawn. @throws Unknown if nobody by that id sits there */
  public void end(Caller caller, Seat seat, String id) {
    access.require(caller, seat.consultation(), Action.SEE_PROCEEDINGS);
    Membership membership = memberships.lock(id).filter(found -> found.consultation().equals(seat.consultation())
        && found.delegation().equals(seat.delegation()) && !found.isEnded()).orElseThrow(() -> new Unknown("member"));
    requireMayChange(caller, seat, membership.role());
    Person person = people.find(membership.person()).orElseThrow(() -> new Unknown("member"));
    invitations.of(id).ifPresent(invitations::remove);
    changed.fire(new MembershipChanged(seat.consultation(), person.id()));
    proceedings.record(membership.end(person, clock.instant(), caller.person()));
  }

  /** The parts that a person has now, in all consultations. */
  public List<Part> of(PersonId person) {
    String name = people.find(person).map(Person::name).orElse("");
    return memberships.ofPerson(person).stream().map(membership -> new Part(membership.id(), membership.member(name))).toList();
  }

  /** Gives all members of a delegation its new status; part of the change of the delegation, which is what the journal keeps. */
  public void restate(DelegationId delegation, Standing standing) {
    memberships.ofDelegation(delegation).forEach(membership -> {
      membership.restate(standing);
      changed.fire(new MembershipChanged(membership.consultation(), membership.person()));
    });
  }
}
