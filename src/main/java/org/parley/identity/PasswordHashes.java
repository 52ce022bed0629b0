package org.parley.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.parley.shared.Rejection;

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
  private static final int MOST_WAITING = 256;
  private static final int MOST_BLOCKING = 4;
  /** 193 delegations that sign in at one moment take half a minute on two cores. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  static final String EXECUTOR = "java:app/concurrent/passwords";
  static final int AT_ONCE = 2;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Executor executor;
  private final int rounds;
  private final int mostWaiting;
  private final Duration longestWait;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Semaphore blocking = new Semaphore(MOST_BLOCKING);
  /** Stands for the accounts that do not exist: comparing with it takes as long and never succeeds. */
  private final String nobody;

  PasswordHashes() {
    this(Runnable::run, ROUNDS, MOST_WAITING, LONGEST_WAIT);
  }

  PasswordHashes(Executor executor, int rounds, int mostWaiting, Duration longestWait) {
    this.executor = executor;
    this.rounds = rounds;
    this.mostWaiting = mostWaiting;
    this.longestWait = longestWait;
    this.nobody = encode(rounds, randomBytes(SALT_BYTES), randomBytes(HASH_BITS / 8));
  }

  @Resource(lookup = EXECUTOR)
  void setExecutor(ManagedExecutorService managed) {
    executor = managed;
  }

  /**
   * Does work that hashes once its turn has come; no thread is held until then.
   *
   * @return fails with {@link Busy} if the turn came too late
   * @throws Busy if too many wait already
   */
  <T> CompletionStage<T> inTurn(Supplier<T> work) {
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      throw new Busy();
    }
    long arrived = System.nanoTime();
    return CompletableFuture.supplyAsync(() -> {
      waiting.decrementAndGet();
      if (System.nanoTime() - arrived > longestWait.toNanos()) {
        throw new Busy();
      }
      return work.get();
    }, executor);
  }

  /** As {@link #inTurn}, for the rare caller that has to wait for the result: of these only a few, because each holds a thread. */
  <T> T now(Supplier<T> work) {
    if (!blocking.tryAcquire()) {
      throw new Busy();
    }
    try {
      return inTurn(work).toCompletableFuture().join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof Rejection rejection ? rejection : failure;
    } finally {
      blocking.release();
    }
  }

  /** Within {@link #inTurn}. */
  HashedPassword hash(String password) {
    byte[] salt = randomBytes(SALT_BYTES);
    return new HashedPassword(encode(rounds, salt, derive(password, salt, rounds)));
  }

  /** Within {@link #inTurn}. Takes as long where there is nothing to compare with. */
  boolean matches(String password, Optional<String> encoded) {
    String[] parts = encoded.orElse(decoy()).split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalStateException("a stored password hash is of no known form");
    }
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(expected, derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1])));
  }

  /** What a password is compared with where nobody has that account: it costs the same time. */
  String decoy() {
    return nobody;
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
