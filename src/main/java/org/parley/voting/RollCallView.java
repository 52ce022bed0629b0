package org.parley.voting;

import java.util.List;
import java.util.Optional;
import org.parley.shared.DelegationId;

/**
 * How delegations are called in a roll-call.
 *
 * @param language in whose alphabetical order
 * @param commitment SHA-256 of the seed, published with the question
 * @param seed by which the first was drawn, once the vote is open; see {@link Lot} for how to draw again
 * @param order from the first; empty until the vote is open
 * @param called who is called now; empty before the first call and once the vote is closed
 * @param again whether those are called that passed
 * @param next who is called next; empty where nobody is left
 */
public record RollCallView(String language, String commitment, Optional<String> seed, List<Place> order, Optional<DelegationId> called,
    boolean again, Optional<DelegationId> next) {
  /**
   * A place in the order.
   *
   * @param passed when it was called first
   * @param missed it did not answer before the chair moved on; what it answered after that stands on the board
   */
  public record Place(DelegationId delegation, boolean passed, boolean missed) {}

  /** For the journal: without an order that is larger than an entry bears. */
  RollCallView within(int most) {
    return order.size() <= most ? this : new RollCallView(language, commitment, seed, List.of(), called, again, next);
  }
}
