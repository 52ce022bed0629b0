package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.parley.shared.Invalid;
import org.parley.shared.PersonId;
import org.parley.shared.Unknown;

class CredentialsTest {
  private static final String RIGHT = "correct horse battery";
  private static final String WRONG = "wrong horse battery";
  private static final String HERE = "192.0.2.1";

  private final SettableClock clock = new SettableClock();
  private final PasswordHashes hashes = new PasswordHashes(Runnable::run, 10, 256, Duration.ofMinutes(1));
  private final Person known = new Person("p", "known@example.org", "Known", clock.instant());
  private final Person invited = new Person("i", "invited@example.org", "Invited", clock.instant());
  private final SetUpLink link = new SetUpLink();
  private final Credentials credentials = credentials(hashes);

  private Credentials credentials(PasswordHashes hashing) {
    known.set(hashing.hash(RIGHT));
    return new Credentials(new Register(), hashing, new FailedAttempts(clock), link, new Access(), clock);
  }

  /** Who is there: one person with a password, one who was invited by the link "open". */
  private final class Register extends PersonRepository {
    @Override
    Optional<Person> glance(PersonId id) {
      return Optional.of(known).filter(person -> person.id().equals(id));
    }

    @Override
    Optional<Person> glanceByEmail(String email) {
      return Optional.of(known).filter(person -> person.email().equals(email));
    }

    @Override
    Optional<Person> glanceByInvitation(String secret, Instant now) {
      return secret.equals("open") ? Optional.of(invited) : secret.equals("second") ? Optional.of(known) : Optional.empty();
    }
  }

  private static Throwable failure(CompletionStage<?> stage) {
    return assertThrows(CompletionException.class, () -> stage.toCompletableFuture().join()).getCause();
  }

  @Test
  void theRightPasswordProvesThePerson() {
    assertEquals(known.id(), credentials.check("Known@Example.org", RIGHT, HERE).toCompletableFuture().join().person());
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreRefusedAlike() {
    assertInstanceOf(WrongCredentials.class, failure(credentials.check("known@example.org", WRONG, HERE)));
    assertInstanceOf(WrongCredentials.class, failure(credentials.check("nobody@example.org", RIGHT, HERE)));
  }

  @Test
  void afterTenWrongPasswordsTheRightOneIsNotTriedEither() {
    for (int i = 0; i < 10; i++) {
      failure(credentials.check("known@example.org", WRONG, HERE));
    }
    assertThrows(TooManyAttempts.class, () -> credentials.check("known@example.org", RIGHT, HERE));
    clock.advance(Duration.ofMinutes(15));
    credentials.check("known@example.org", RIGHT, HERE).toCompletableFuture().join();
  }

  @Test
  void attemptsThatWaitTogetherDoNotSlipPastTheLimit() {
    Queue<Runnable> turns = new ArrayDeque<>();
    Credentials waiting = credentials(new PasswordHashes(turns::add, 10, 256, Duration.ofMinutes(1)));
    CompletableFuture<?>[] attempts = new CompletableFuture<?>[20];
    for (int i = 0; i < attempts.length; i++) {
      attempts[i] = waiting.check("known@example.org", WRONG, HERE).toCompletableFuture();
    }
    turns.forEach(Runnable::run);
    for (int i = 0; i < attempts.length; i++) {
      assertEquals(i < 10 ? WrongCredentials.class : TooManyAttempts.class, failure(attempts[i]).getClass());
    }
  }

  @Test
  void aHundredAndNinetyThreeSignInsFromOneAddressAreNotTooMany() {
    for (int i = 0; i < 193; i++) {
      credentials.check("known@example.org", RIGHT, HERE).toCompletableFuture().join();
    }
  }

  @Test
  void aWrongCurrentPasswordIsAMistakeInTheFormAndCounts() {
    Caller caller = new Caller(Optional.of(known.id()), "Known", false, Optional.of("s"));
    for (int i = 0; i < 10; i++) {
      assertEquals("current", assertThrows(Invalid.class, () -> credentials.check(caller, WRONG, HERE)).errors().get(0).field());
    }
    assertThrows(TooManyAttempts.class, () -> credentials.check(caller, RIGHT, HERE));
  }

  @Test
  void aNewPersonSetsAPasswordWithTheInvitation() {
    assertThrows(Invalid.class, () -> credentials.forInvitation("open", "short", HERE));
    assertTrue(credentials.forInvitation("open", RIGHT, HERE).toCompletableFuture().join().fresh().isPresent());
  }

  @Test
  void aKnownPersonProvesItWithTheInvitation() {
    assertInstanceOf(WrongCredentials.class, failure(credentials.forInvitation("second", WRONG, HERE)));
    assertTrue(credentials.forInvitation("second", RIGHT, HERE).toCompletableFuture().join().fresh().isEmpty());
  }

  @Test
  void anInvitationThatIsNotOpenIsUnknown() {
    assertThrows(Unknown.class, () -> credentials.forInvitation("used", RIGHT, HERE));
    assertThrows(Unknown.class, () -> credentials.forInvitation(null, RIGHT, HERE));
  }

  @Test
  void onlyTheSetUpLinkLeadsToSettingUp() {
    assertThrows(Unknown.class, () -> credentials.forSetUp("guess", RIGHT));
    credentials.forSetUp(link.issue(), RIGHT).toCompletableFuture().join();
  }

  @Test
  void onlyAnAdministratorSetsSomebodyElsesPassword() {
    Caller head = new Caller(Optional.of(known.id()), "Head", false, Optional.empty());
    Caller administrator = new Caller(Optional.of(known.id()), "Administrator", true, Optional.empty());
    assertThrows(NotSignedIn.class, () -> credentials.forMember(Caller.ANONYMOUS, Optional.of(RIGHT)));
    assertThrows(NotPermitted.class, () -> credentials.forMember(head, Optional.of(RIGHT)));
    assertTrue(credentials.forMember(administrator, Optional.of(RIGHT)).isPresent());
    assertTrue(credentials.forMember(head, Optional.empty()).isEmpty());
  }
}
