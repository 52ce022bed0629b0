package org.parley.identity;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.Proceedings;
import org.parley.shared.Unknown;

/** Links by which people take up the part that they were given. */
@Stateless
public class Invitations {
  private InvitationRepository invitations;
  private MembershipRepository memberships;
  private PersonRepository people;
  private Proceedings proceedings;
  private Event<MembershipChanged> changed;
  private Clock clock;

  public Invitations() {}

  @Inject
  Invitations(InvitationRepository invitations, MembershipRepository memberships, PersonRepository people, Proceedings proceedings,
      Event<MembershipChanged> changed, Clock clock) {
    this.invitations = invitations;
    this.memberships = memberships;
    this.people = people;
    this.proceedings = proceedings;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * What an invitation says.
   *
   * @param known whether the person has a password already, which is then the one to give
   */
  public record Content(String name, String email, Member member, Instant expires, boolean known) {}

  /** @throws Unknown if no open invitation has that secret */
  public Content read(String secret) {
    Invitation invitation = invitations.open(required(secret), clock.instant()).orElseThrow(Invitations::unknown);
    Membership membership = memberships.find(invitation.membershipId()).orElseThrow(Invitations::unknown);
    Person person = people.find(membership.person()).orElseThrow(Invitations::unknown);
    return new Content(person.name(), person.email(), membership.member(person.name()), invitation.expiresAt(), person.passwordHash().isPresent());
  }

  /**
   * Takes up the part; the link is used up.
   *
   * @param name as the person wants to be called; empty to keep the one given
   * @throws Unknown if the link has been used, withdrawn or replaced meanwhile
   */
  public Proven accept(Acceptance acceptance, Optional<String> name) {
    Instant now = clock.instant();
    Invitation invitation = invitations.lock(acceptance.secret(), now).orElseThrow(Invitations::unknown);
    Membership membership = memberships.lock(invitation.membershipId()).orElseThrow(Invitations::unknown);
    Person person = people.find(membership.person()).orElseThrow(Invitations::unknown);
    acceptance.fresh().ifPresent(password -> {
      if (person.passwordHash().isPresent()) {
        throw unknown(); // another invitation of the same person was accepted meanwhile: the password to give is that one
      }
      person.set(password);
      name.map(Inputs::name).ifPresent(person::rename);
    });
    invitations.remove(invitation);
    changed.fire(new MembershipChanged(membership.consultation(), person.id()));
    membership.join(person, now).ifPresent(proceedings::record);
    return Proven.of(person);
  }

  private static String required(String secret) {
    return Optional.ofNullable(secret).orElseThrow(Invitations::unknown);
  }

  private static Unknown unknown() {
    return new Unknown("invitation");
  }
}
