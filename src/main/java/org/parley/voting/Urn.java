package org.parley.voting;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Where votes are sealed while a ballot runs of which only totals are kept, and out of which they are counted when it closes. */
final class Urn {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Urn() {}

  /**
   * Takes a secret vote in, sealed.
   *
   * @return whether it is the first of its place; another in its stead leaves no trace but another seal
   */
  static boolean takeSecretly(Seat place, Choice choice, BallotKey key, Voter voter, Reckoning reckoning) {
    boolean first = place.vote().isEmpty();
    place.seal(key.seal(choice, voter.delegation()));
    if (first) {
      reckoning.addSealed();
    }
    return first;
  }

  /**
   * Takes a vote in, sealed, that its delegation goes on seeing. The running count goes with it under the same key: in the clear each vote would
   * say by what it changed.
   *
   * @return whether it is another than its place had before
   */
  static boolean take(Seat place, Choice choice, BallotKey key, Voter voter, Instant now, Reckoning reckoning) {
    Optional<Choice> before = place.vote().map(vote -> vote.open(key));
    if (before.equals(Optional.of(choice))) {
      return false;
    }
    place.seal(key.seal(choice, voter.delegation()), voter, now);
    reckoning.addSealed(before, choice, key);
    return true;
  }

  /** Counts what was cast. @throws IllegalStateException if there are not as many votes as were cast, or they are not as they were cast */
  static void count(String ballot, List<Seat> seats, BallotKey key, Reckoning reckoning) {
    List<Choice> choices = empty(seats, key);
    if (!reckoning.isOf(choices, key)) {
      throw new IllegalStateException("in ballot " + ballot + " were cast " + reckoning.sealed() + " votes, but what is there is not what was counted");
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
