package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private final PasswordHashes few = new PasswordHashes(Runnable::run, 10, 256, LONG);

  @Test
  void theRightPasswordMatchesAndAnotherDoesNot() {
    Optional<String> kept = Optional.of(few.hash("correct horse battery").encoded());
    assertTrue(few.matches("correct horse battery", kept));
    assertFalse(few.matches("correct horse batterY", kept));
  }

  @Test
  void itIsWrittenWithItsSchemeAndItsNumberOfRounds() {
    String[] parts = new PasswordHashes().hash("correct horse battery").encoded().split("\\$");
    assertEquals("pbkdf2-sha256", parts[0]);
    assertEquals("600000", parts[1]);
    assertEquals(24, parts[2].length(), "16 bytes of salt");
    assertEquals(44, parts[3].length(), "32 bytes of hash");
  }

  @Test
  void theSamePasswordIsKeptDifferentlyEachTime() {
    assertNotEquals(few.hash("correct horse battery").encoded(), few.hash("correct horse battery").encoded());
  }

  @Test
  void aHashOfAnotherNumberOfRoundsStillMatches() {
    Optional<String> older = Optional.of(new PasswordHashes(Runnable::run, 5, 256, LONG).hash("correct horse battery").encoded());
    assertTrue(few.matches("correct horse battery", older));
  }

  @Test
  void nobodyHasAnyPassword() {
    assertFalse(few.matches("", Optional.empty()));
    assertFalse(few.matches("correct horse battery", Optional.empty()));
  }

  @Test
  void anUnknownAccountIsHashedWithAsManyRoundsAsAKnownOne() {
    PasswordHashes real = new PasswordHashes(Runnable::run, 20_000, 256, LONG);
    assertEquals(real.hash("correct horse battery").encoded().split("\\$")[1], real.decoy().split("\\$")[1]);
  }

  @Test
  void soManyMayWaitAndNoMore() {
    Queue<Runnable> turns = new ArrayDeque<>();
    PasswordHashes hashes = new PasswordHashes(turns::add, 10, 2, LONG);
    hashes.inTurn(() -> 1);
    hashes.inTurn(() -> 2);
    Busy busy = assertThrows(Busy.class, () -> hashes.inTurn(() -> 3));
    assertTrue(busy.retryAfterSeconds() > 0);
    turns.remove().run();
    hashes.inTurn(() -> 3);
    assertEquals(2, turns.size());
  }

  @Test
  void whoseTurnComesTooLateIsToldSoAndNothingIsDone() {
    Queue<Runnable> turns = new ArrayDeque<>();
    PasswordHashes hashes = new PasswordHashes(turns::add, 10, 2, Duration.ofNanos(1));
    CompletableFuture<Integer> late = hashes.inTurn(() -> 1).toCompletableFuture();
    turns.remove().run();
    assertInstanceOf(Busy.class, assertThrows(CompletionException.class, late::join).getCause());
  }

  @Test
  void aRefusalPassesThroughAsItIs() {
    assertThrows(WrongCredentials.class, () -> few.now(() -> {
      throw new WrongCredentials();
    }));
  }
}
