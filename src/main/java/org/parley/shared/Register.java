package org.parley.shared;

import java.util.List;
import java.util.function.Function;

/**
 * Which page is wanted of a list that one consultation bounds, such as its delegations. Most readers want the whole of it, and get it in one
 * page unless it is very long or they ask for less.
 */
public class Register extends Paging {
  private static final int MOST = 5_000;

  /** Filled in from the request. */
  public Register() {}

  Register(String limit, String after) {
    super(limit, after);
  }

  /** 1 to 5,000; 5,000 where it is left out. @throws Invalid if it is no such number */
  @Override
  public int limit() {
    return limit(MOST, MOST);
  }

  /** A page of a list that is there as a whole. @param all in the order of their keys @param key tells each item from the others */
  public <T> Listing<T> pageOf(List<T> all, Function<T, String> key) {
    String seen = after().orElse("");
    return page(all.stream().filter(item -> key.apply(item).compareTo(seen) > 0).limit(oneMore()).toList(), key);
  }
}
