package org.parley.benchmark;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Times until something arrived, of many, taken from several threads. */
final class Latencies {
  private final long[] nanos;
  private final AtomicInteger count = new AtomicInteger();

  /** @param most how many there can be */
  Latencies(int most) {
    nanos = new long[most];
  }

  void add(long taken) {
    int place = count.getAndIncrement();
    if (place < nanos.length) {
      nanos[place] = taken;
    }
  }

  int count() {
    return count.get();
  }

  /** Which so many of a hundred, as a share, are not above. */
  double millis(double share) {
    return millis(sorted(), share);
  }

  private long[] sorted() {
    long[] sorted = Arrays.copyOf(nanos, Math.min(count(), nanos.length));
    Arrays.sort(sorted);
    return sorted;
  }

  private double millis(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / 1e6;
  }

  @Override
  public String toString() {
    long[] sorted = sorted();
    return "p50 %.1f ms, p99 %.1f ms, %,d of %,d".formatted(millis(sorted, 0.5), millis(sorted, 0.99), sorted.length, nanos.length);
  }
}
