package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * A list as clients get it.
 *
 * @param items in the order that the call documents
 * @param next where the next page begins; told in a {@code Link} of the answer, not in its body
 */
public record Listing<T>(List<T> items, @JsonIgnore Optional<Next> next) {
  /** The page after this one. @param limit of its items @param cursor opaque */
  public record Next(int limit, String cursor) {}

  /** A list that is short by nature and comes whole. */
  public static <T> Listing<T> whole(List<T> items) {
    return new Listing<>(items, Optional.empty());
  }
}
