package org.parley.thread;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.parley.consultation.Stage;

/** What holds for all who speak in one transaction, while the journal is held: neither does the round move, nor does a vote begin or end. */
final class Sitting {
  private final Optional<Stage> stage;
  private final Function<Thread, OptionalInt> votes;
  private final Map<String, OptionalInt> known = new HashMap<>();

  /** @param votes finds the number of the vote that runs on what a thread is about */
  Sitting(Optional<Stage> stage, Function<Thread, OptionalInt> votes) {
    this.stage = stage;
    this.votes = votes;
  }

  /** Empty where there is no round yet. */
  Optional<Stage> stage() {
    return stage;
  }

  OptionalInt voteOn(Thread thread) {
    return known.computeIfAbsent(thread.id(), id -> votes.apply(thread));
  }
}
