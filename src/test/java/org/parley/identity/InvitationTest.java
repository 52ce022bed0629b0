package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final Invitation invitation = new Invitation("m", "secret", NOW);

  @Test
  void itIsOpenForFourteenDays() {
    assertTrue(invitation.isOpen(NOW.plus(Duration.ofDays(14)).minusMillis(1)));
    assertFalse(invitation.isOpen(NOW.plus(Duration.ofDays(14))));
  }

  @Test
  void aNewLinkHasFourteenDaysOfItsOwn() {
    invitation.renew("another", NOW.plus(Duration.ofDays(10)));
    assertTrue(invitation.isOpen(NOW.plus(Duration.ofDays(20))));
  }
}
