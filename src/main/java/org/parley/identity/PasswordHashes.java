package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-256, written {@code pbkdf2-sha256$<rounds>$<salt>$<hash>} in base64. One hashing takes
 * about 250 ms of a core, so only a few run at a time, the others wait in turn, and of these only so many.
 */
@ApplicationScoped
class PasswordHashes {
  private static final String SCHEME = "pbkdf2-sha256";
  private static final int ROUNDS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int rounds;
  private final Semaphore slots;
  private final int mostWaiting;
  private final Duration longestWait;
  private final AtomicInteger waiting = new AtomicInteger();
  /** Stands for the accounts that do not exist: comparing with it takes as long and never succeeds. */
  private final String nobody;

  PasswordHashes() {
    this(ROUNDS, 2, 256, Duration.ofSeconds(20));
  }

  PasswordHashes(int rounds, int atOnce, int mostWaiting, Duration longestWait) {
    this.rounds = rounds;
    this.slots = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.longestWait = longestWait;
    this.nobody = encode(rounds, randomBytes(SALT_BYTES), randomBytes(HASH_BITS / 8));
  }

  /** Does work that hashes, once its turn has come. @throws Busy if too many wait already or the turn does not come in time */
  <T> T inTurn(Supplier<T> work) {
    if (!slots.tryAcquire()) {
      await();
    }
    try {
      return work.get();
    } finally {
      slots.release();
    }
  }

  private void await() {
    try {
      if (waiting.incrementAndGet() > mostWaiting || !slots.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Busy();
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** Within {@link #inTurn}. */
  HashedPassword hash(String password) {
    byte[] salt = randomBytes(SALT_BYTES);
    return new HashedPassword(encode(rounds, salt, derive(password, salt, rounds)));
  }

  /** Within {@link #inTurn}. Takes as long where there is nothing to compare with. */
  boolean matches(String password, Optional<String> encoded) {
    String[] parts = encoded.orElse(nobody).split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalStateException("a stored password hash is of no known form");
    }
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1])));
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    } finally {
      spec.clearPassword();
    }
  }

  private static String encode(int rounds, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder();
    return SCHEME + "$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
