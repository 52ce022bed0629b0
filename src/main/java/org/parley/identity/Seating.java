package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.PersonId;
import org.parley.shared.Proceedings;

/** Gives people their seats, within the transaction of whoever does so: one part for one person in one consultation. */
@ApplicationScoped
class Seating {
  private static final int MOST = 200;

  private MembershipRepository memberships;
  private InvitationRepository invitations;
  private PersonRepository people;
  private Proceedings proceedings;
  private Event<MembershipChanged> changed;
  private Clock clock;

  Seating() {}

  @Inject
  Seating(MembershipRepository memberships, InvitationRepository invitations, PersonRepository people, Proceedings proceedings,
      Event<MembershipChanged> changed, Clock clock) {
    this.memberships = memberships;
    this.invitations = invitations;
    this.people = people;
    this.proceedings = proceedings;
    this.changed = changed;
    this.clock = clock;
  }

  /** The person with that address, made where nobody has it. Who has a password goes by the name given there; until then the latest inviter names. */
  Person person(String email, String name) {
    String address = Inputs.email(email);
    String called = Inputs.name(name);
    Optional<Person> known = people.byEmail(address);
    known.filter(person -> person.passwordHash().isEmpty()).ifPresent(person -> person.rename(called));
    return known.orElseGet(() -> {
      Person person = new Person(Ids.next(), address, called, clock.instant());
      people.add(person);
      return person;
    });
  }

  /** A seat that is to be accepted. @throws AlreadyMember if the person has another, or has accepted this one already */
  Membership offer(Memberships.Seat seat, Person person, Role role, Optional<PersonId> by) {
    Membership membership = place(seat, person, role, by);
    if (membership.isActive()) {
      throw new AlreadyMember();
    }
    return membership;
  }

  /** A seat that is taken up at once. @throws AlreadyMember if the person has another */
  Membership fill(Memberships.Seat seat, Person person, Role role, Optional<PersonId> by) {
    Membership membership = place(seat, person, role, by);
    invitations.of(membership.id()).ifPresent(invitations::remove);
    changed.fire(new MembershipChanged(seat.consultation(), person.id()));
    membership.join(person, clock.instant()).ifPresent(proceedings::record);
    return membership;
  }

  private Membership place(Memberships.Seat seat, Person person, Role role, Optional<PersonId> by) {
    Optional<Membership> earlier = memberships.any(seat.consultation(), person.id());
    if (earlier.filter(membership -> !membership.isEnded()).isPresent()) {
      return earlier.filter(membership -> membership.isFor(role, seat.delegation())).orElseThrow(AlreadyMember::new);
    }
    if (in(seat).size() >= MOST) {
      throw new Invalid("email", "too-many");
    }
    earlier.ifPresent(membership -> membership.restate(role, seat.delegation(), seat.standing()));
    Membership membership = earlier.orElseGet(() -> {
      Membership fresh = new Membership(Ids.next(), seat.consultation(), person.id(), role, seat.delegation(), seat.standing());
      memberships.add(fresh);
      return fresh;
    });
    if (seat.delegation().isEmpty()) {
      proceedings.record(membership.appointed(person, by));
    }
    return membership;
  }

  /** Everyone who sits there or is invited to. */
  List<Membership> in(Memberships.Seat seat) {
    return seat.delegation().map(memberships::ofDelegation).orElseGet(() -> memberships.staff(seat.consultation()));
  }
}
