package org.parley.voting;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where the votes of a secret ballot are sealed while it runs, and out of which they are counted when it closes. */
final class Urn {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Urn() {}

  /**
   * Takes a vote in, sealed.
   *
   * @return whether it is the first of its place; another in its stead leaves no trace but another seal
   */
  static boolean take(Seat place, Choice choice, BallotKey key, Voter voter, Reckoning reckoning) {
    boolean first = place.vote().isEmpty();
    place.seal(key.seal(choice, voter.delegation()));
    if (first) {
      reckoning.addSealed();
    }
    return first;
  }

  /** Counts what was cast. @throws IllegalStateException if there are not as many votes as were cast, or one is not as it was cast */
  static void count(String ballot, List<Seat> seats, BallotKey key, Reckoning reckoning) {
    List<Choice> choices = empty(seats, key);
    if (choices.size() != reckoning.sealed()) {
      throw new IllegalStateException("in ballot " + ballot + " were cast " + reckoning.sealed() + " votes but " + choices.size() + " are there");
    }
    reckoning.unseal(choices);
  }

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
