package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.Json;
import org.parley.shared.PersonId;

class MembershipTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final ConsultationId CONSULTATION = new ConsultationId("c");
  private static final Optional<DelegationId> DELEGATION = Optional.of(new DelegationId("d"));
  private static final Optional<PersonId> SECRETARY = Optional.of(new PersonId("secretary"));
  private final Person person = new Person("p", "Expert@KZ.example", "Expert", NOW);
  private final Membership membership =
      new Membership("m", CONSULTATION, person.id(), Role.EXPERT, DELEGATION, Optional.of(Standing.PARTICIPANT));

  @Test
  void whoIsInvitedTakesNoPartYet() {
    assertFalse(membership.isActive());
    assertFalse(membership.view(person, true, Optional.empty()).joined());
  }

  @Test
  void onlyTheStaffReadsTheAddressInTheJournal() {
    MemberInvited invited = membership.invited(person, SECRETARY);
    assertEquals(Audience.STAFF, invited.audience());
    assertTrue(Json.write(invited.data()).contains("expert@kz.example"));
    MemberJoined joined = membership.join(person, NOW).orElseThrow();
    assertEquals(Audience.MEMBERS, joined.audience());
    assertEquals("{\"id\":\"m\",\"person\":{\"id\":\"p\",\"name\":\"Expert\"},\"role\":\"expert\",\"delegation\":\"d\",\"joined\":true}",
        Json.write(joined.data()));
  }

  @Test
  void oneJoinsOnce() {
    assertTrue(membership.join(person, NOW).isPresent());
    assertEquals(Optional.empty(), membership.join(person, NOW));
    assertTrue(membership.isActive());
  }

  @Test
  void whosePartEndedTakesNoPartAndBeginsAnewUninvited() {
    membership.join(person, NOW);
    MemberRemoved removed = membership.end(person, NOW, SECRETARY);
    assertEquals("member-removed", removed.type());
    assertFalse(Json.write(removed.data()).contains("@"));
    assertFalse(membership.isActive());
    membership.restate(Role.HEAD, DELEGATION, Optional.of(Standing.PARTICIPANT));
    assertFalse(membership.isEnded());
    assertFalse(membership.isActive());
  }

  @Test
  void theSamePartIsTheSameRoleInTheSameDelegation() {
    assertTrue(membership.isFor(Role.EXPERT, DELEGATION));
    assertFalse(membership.isFor(Role.HEAD, DELEGATION));
    assertFalse(membership.isFor(Role.EXPERT, Optional.of(new DelegationId("e"))));
    assertFalse(membership.isFor(Role.EXPERT, Optional.empty()));
  }

  @Test
  void whoeverSitsForAnObserverObserves() {
    membership.restate(Standing.OBSERVER);
    assertEquals(Role.OBSERVER, membership.member("Expert").role());
    assertEquals(Role.EXPERT, membership.role());
  }
}
