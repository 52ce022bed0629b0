package org.parley.history;

import java.time.LocalDate;
import java.util.Optional;
import org.parley.voting.Choice;

/**
 * Which roll-calls are wanted.
 *
 * @param text in the title or the symbol, in any case
 * @param member code of one that voted
 * @param choice how that member voted; without effect where no member is named
 */
public record HistoryFilter(Optional<Integer> session, Optional<String> text, Optional<Boolean> adopted, Optional<String> member,
    Optional<Choice> choice) {
  /** A place in the list, the latest first. */
  public record Place(LocalDate day, int number) {}
}
