package org.parley.live;

import java.util.OptionalLong;

/**
 * Between which numbers of the journal a frame lies, for its reader: who has everything up to {@code from} and this frame has everything up to
 * {@code through}, or where that is not said up to its last event. And what it asks of them where they are very many.
 *
 * @param from what the reader was told to have before, by whatever came last: one who has less knows that something is missing
 * @param through up to which number the reader has everything once the frame is there; empty while they are catching up
 * @param spread milliseconds over which readers should spread what they ask because of it: more than nothing where very many are told at once
 */
record Reach(long from, OptionalLong through, int spread) {
  private static final int MOST_MILLIS = 10_000;

  static Reach of(long from, long through) {
    return new Reach(from, OptionalLong.of(through), 0);
  }

  static Reach from(long number) {
    return new Reach(number, OptionalLong.empty(), 0);
  }

  /** Told to so many at once. A node answers some thousand requests a second: a millisecond for each, rounded up, since nobody need know how many they are. */
  Reach toldTo(int listeners) {
    int rounded = (listeners + Pace.FEW - 1) / Pace.FEW * Pace.FEW;
    return new Reach(from, through, listeners <= Pace.FEW ? 0 : Math.min(MOST_MILLIS, rounded));
  }

  /** Of both frames in one. */
  Reach and(Reach next) {
    return new Reach(from, next.through.isPresent() ? next.through : through, Math.max(spread, next.spread));
  }
}
