package org.parley.live;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often listeners are told. Few are told of each thing as soon as it is known; where they are many, a frame for each thing is a frame for
 * every one of them: they are told some seven times a second, and whatever comes between goes out in one frame. What comes after a silence waits for
 * nothing, and where much comes they are told more often, since no socket takes in much at once.
 */
final class Pace {
  /** So many are few. */
  static final int FEW = 500;
  /** Nobody who reads what others write notices so little. */
  static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(150);
  /** How many characters come together where much comes: each socket keeps a buffer in which the last of what it was sent found room. */
  static final int TOGETHER = 4 * 1024;

  private final LongSupplier nanos;
  private long told;
  private volatile long next;

  /** @param nanos elapsed time */
  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.next = nanos.getAsLong();
    this.told = next - BETWEEN;
  }

  /** Now so many are told of so much. Not for several threads, as opposed to {@link #nanosToWait}. */
  void telling(int listeners, int characters) {
    long now = nanos.getAsLong();
    long since = Math.min(BETWEEN, now - told);
    told = now;
    next = now + (listeners > FEW ? Math.min(BETWEEN, since * TOGETHER / Math.max(1, characters)) : 0);
  }

  /** For how long nothing is to be told yet; 0 if it may be at once. */
  long nanosToWait() {
    return Math.max(0, next - nanos.getAsLong());
  }
}
