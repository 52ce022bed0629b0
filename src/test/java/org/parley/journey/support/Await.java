package org.parley.journey.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for something to become so: looks again until a deadline, and says what it waited for when that passes. */
public final class Await {
  private static final long LOOK_EVERY_NANOS = 20_000_000;
  /** Ample for anything that a server does at once; what takes longer is wrong. */
  public static final Duration SOON = Duration.ofSeconds(20);

  private Await() {}

  /** @throws AssertionError if it does not come in time */
  public static <T> T present(String what, Duration most, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + most.toNanos();
    do {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    } while (System.nanoTime() < deadline);
    throw new AssertionError("waited " + most.toSeconds() + " s in vain for: " + what);
  }

  /** @throws AssertionError if it does not come true in time */
  public static void until(String what, Duration most, Callable<Boolean> look) {
    present(what, most, () -> {
      try {
        return look.call() ? Optional.of(true) : Optional.empty();
      } catch (Exception e) {
        throw new AssertionError("while waiting for: " + what, e);
      }
    });
  }
}
