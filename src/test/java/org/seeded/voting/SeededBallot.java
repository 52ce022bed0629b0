package org.seeded.voting;

import org.seeded.thread.SeededEntity;

/** Counts in floating point, and closes a cycle with thread. */
public class SeededBallot {
  public SeededEntity message;

  public boolean carries(long yes, long no) {
    return Double.compare(yes / (double) (yes + no), 0.66) > 0;
  }
}
