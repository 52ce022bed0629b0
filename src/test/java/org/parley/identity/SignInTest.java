package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.Json;
import org.parley.shared.PersonId;

class SignInTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final PersonId PERSON = new PersonId("p");
  private static final PersonId ADMINISTRATOR = new PersonId("a");
  private final SignIn signIn = new SignIn("s", new Credential(SignInKind.SESSION, "secret"), PERSON, NOW);

  @Test
  void itLastsTwelveHours() {
    assertEquals(NOW.plus(Duration.ofHours(12)), signIn.expiresAt());
  }

  @Test
  void itEndsOnce() {
    assertEquals(Optional.of(new SignedOut(PERSON, "s", ADMINISTRATOR)), signIn.end(NOW, ADMINISTRATOR));
    assertEquals(Optional.empty(), signIn.end(NOW, PERSON));
  }

  @Test
  void whatHasExpiredIsNotEnded() {
    assertEquals(Optional.empty(), signIn.end(NOW.plus(Duration.ofHours(12)), PERSON));
  }

  @Test
  void theJournalHasNoSecret() {
    DomainEvent event = signIn.begun();
    assertEquals("signed-in", event.type());
    assertEquals(DomainEvent.PLATFORM, event.topic());
    assertEquals(Audience.STAFF, event.audience());
    assertFalse(Json.write(event.data()).contains("secret"));
    assertEquals("{\"person\":\"p\",\"signIn\":\"s\",\"kind\":\"session\"}", Json.write(event.data()));
  }
}
