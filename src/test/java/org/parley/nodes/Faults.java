package org.parley.nodes;

import java.util.Map;
import java.util.TreeMap;

/** What a check found wrong, and how often; for several threads. */
public final class Faults {
  private final Map<String, Long> found = new TreeMap<>();
  private final boolean strict;

  Faults() {
    this(Boolean.getBoolean("parley.strict"));
  }

  /** @param strict whether times are looked at, too */
  Faults(boolean strict) {
    this.strict = strict;
  }

  /** It was seen once. */
  void add(String what) {
    add(what, 1);
  }

  /** It was seen so often, perhaps never. */
  synchronized void add(String what, long times) {
    if (times > 0) {
      found.merge(what, times, Long::sum);
    }
  }

  /** It must be so. */
  void require(boolean so, String otherwise) {
    add(otherwise, so ? 0 : 1);
  }

  /** Machines differ: a time is a fault only for whoever asks for it with {@code -Dparley.strict=true}. @param what took so long */
  void requireWithin(double seconds, int most, String what) {
    require(!strict || seconds <= most, what + " took more than " + most + " s");
  }

  synchronized boolean none() {
    return found.isEmpty();
  }

  @Override
  public synchronized String toString() {
    return found.isEmpty() ? "none" : found.toString();
  }
}
