package org.parley.voting;

import java.util.stream.LongStream;

/**
 * What the members weigh, summed: populations, shares, units.
 *
 * @param yes of those in favour
 * @param no of those against
 * @param cast of all that have cast anything
 * @param all of the whole electorate
 */
public record Weights(long yes, long no, long cast, long all) {
  /** Where nothing is weighed. */
  static final Weights NONE = new Weights(0, 0, 0, 0);

  /** @throws IllegalArgumentException if a part is negative or the parts are more than the whole */
  public Weights {
    if (LongStream.of(yes, no, cast, all).anyMatch(part -> part < 0) || yes + no > cast || cast > all) {
      throw new IllegalArgumentException("weights that do not add up");
    }
  }
}
