package org.parley.voting;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is done with the sealed votes of a secret ballot when it closes. */
final class Urn {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Urn() {}

  /**
   * Opens them all, and shuffles what was in them: from here on no choice has a name, nor a place that one could be told from.
   *
   * @throws IllegalStateException if one is not as it was cast: a fault, not a result
   */
  static List<Choice> empty(List<Seat> seats, BallotKey key) {
    List<Choice> choices = new ArrayList<>(seats.stream().map(Seat::vote).flatMap(Optional::stream).map(vote -> vote.open(key)).toList());
    Collections.shuffle(choices, RANDOM);
    return choices;
  }
}
