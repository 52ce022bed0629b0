package org.parley.voting;

import static org.parley.voting.BallotTest.NOON;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.shared.Invalid;

/** Votes as their ballots tell of them, for tests of what becomes of the events. */
public final class CastVotes {
  private CastVotes() {}

  /** One by that delegation for each way of asking, with each board that the chair may choose for it. @param named whether the board shows names */
  public static List<VoteCast> by(String delegation, boolean named) {
    return Stream.of(Method.values()).flatMap(method -> Stream.of(Disclosure.values()).filter(board -> named == (board == Disclosure.NAMES))
        .flatMap(board -> hall(method, board).map(hall -> cast(hall, method, delegation)).stream())).toList();
  }

  /** Empty where the method has no such board. */
  private static Optional<BallotTest.Hall> hall(Method method, Disclosure board) {
    try {
      return Optional.of(new BallotTest.Hall(method, board, objects(method) ? Rules.CONSENSUS : Rules.SIMPLE_MAJORITY,
          method == Method.SILENCE ? NOON.plusSeconds(60) : null));
    } catch (Invalid notOfTheMethod) {
      return Optional.empty();
    }
  }

  private static boolean objects(Method method) {
    return method == Method.NO_OBJECTION || method == Method.SILENCE;
  }

  private static VoteCast cast(BallotTest.Hall hall, Method method, String delegation) {
    if (method == Method.ROLL_CALL) {
      hall.ballot.with(new Calling("b", "en", "any seed"));
    }
    hall.open(NOON, Optional.empty(), delegation, "another");
    hall.callAll();
    return hall.cast(delegation, objects(method) ? Choice.OBJECT : Choice.YES, NOON).orElseThrow();
  }
}
