package org.parley.consultation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.identity.Role;
import org.parley.shared.Audience;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/** Procedure, section 2: a delegation is present that has checked in. */
class CheckInTest {
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
  private static final ConsultationId CONSULTATION = new ConsultationId("c");
  private static final DelegationView.Named ARVENIA = new DelegationView.Named(new DelegationId("d"), "XAR", LocalizedText.in("en", "Arvenia"));
  private static final Meeting DRAFTING = new Meeting(Optional.of("R2"), Optional.of(Phase.DRAFTING));
  private static final Speaker HEAD = new Speaker(new PersonId("h"), "Head", Role.HEAD, Optional.of(ARVENIA));
  private static final Speaker CHAIR = new Speaker(new PersonId("p"), "Chair", Role.CHAIR, Optional.empty());

  private final CheckIn checkIn = new CheckIn("i", CONSULTATION, ARVENIA.id(), DRAFTING);

  @Test
  void whoChecksInIsThereSinceThenByWhomeverSaidSo() {
    DelegationCheckedIn event = checkIn.checkIn(ARVENIA, HEAD, TEN).orElseThrow();
    assertEquals(new CheckInView(DRAFTING, ARVENIA, TEN, HEAD), event.data());
    assertEquals(event.data(), checkIn.view(ARVENIA));
    assertEquals(Optional.of(HEAD.id()), event.actor());
    assertEquals(Audience.MEMBERS, event.audience());
  }

  @Test
  void checkingInTwiceIsOneCheckInAndWhoCameFirstStaysNamed() {
    checkIn.checkIn(ARVENIA, HEAD, TEN);
    assertEquals(Optional.empty(), checkIn.checkIn(ARVENIA, CHAIR, TEN.plusSeconds(60)));
    assertEquals(new CheckInView(DRAFTING, ARVENIA, TEN, HEAD), checkIn.view(ARVENIA));
  }

  @Test
  void whoLeavesIsThereNoLongerAndMayComeBack() {
    checkIn.checkIn(ARVENIA, HEAD, TEN);
    DelegationCheckedOut event = checkIn.checkOut(ARVENIA, CHAIR).orElseThrow();
    assertEquals(Optional.of(CHAIR.id()), event.actor());
    assertEquals(Audience.MEMBERS, event.audience());
    assertTrue(checkIn.checkIn(ARVENIA, HEAD, TEN.plusSeconds(60)).isPresent());
    assertEquals(TEN.plusSeconds(60), checkIn.view(ARVENIA).since());
  }

  @Test
  void whoIsNotThereDoesNotLeave() {
    assertEquals(Optional.empty(), checkIn.checkOut(ARVENIA, HEAD));
    checkIn.checkIn(ARVENIA, HEAD, TEN);
    checkIn.checkOut(ARVENIA, HEAD);
    assertEquals(Optional.empty(), checkIn.checkOut(ARVENIA, HEAD));
  }

  @Test
  void aMeetingIsAPhaseOfARoundAndBeforeThereIsOneTheForum() {
    Meeting forum = new Meeting(Optional.empty(), Optional.empty());
    Meeting earlier = new Meeting(Optional.of("R1"), Optional.of(Phase.DRAFTING));
    Stream.of(forum, earlier, DRAFTING).forEach(meeting -> assertEquals(meeting, Meeting.at(meeting.key())));
    assertNotEquals(earlier.key(), DRAFTING.key());
  }
}
