package org.parley.shared;

import java.util.List;

/** A list as clients get it. @param items in the order that the call documents */
public record Listing<T>(List<T> items) {
  /** A list that is short by nature and comes whole. */
  public static <T> Listing<T> whole(List<T> items) {
    return new Listing<>(items);
  }
}
