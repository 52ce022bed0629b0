package org.parley.live;

import java.util.OptionalLong;

/**
 * Between which numbers of the journal a frame lies, for its reader: who has everything up to {@code from} and this frame has everything up to
 * {@code through}, or where that is not said up to its last event.
 *
 * @param from what the reader was told to have before, by whatever came last: one who has less knows that something is missing
 * @param through up to which number the reader has everything once the frame is there; empty while they are catching up
 */
record Reach(long from, OptionalLong through) {
  static Reach of(long from, long through) {
    return new Reach(from, OptionalLong.of(through));
  }

  static Reach from(long number) {
    return new Reach(number, OptionalLong.empty());
  }

  /** Of both frames in one. */
  Reach and(Reach next) {
    return new Reach(from, next.through.isPresent() ? next.through : through);
  }
}
