package org.parley.shared;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What never changes once it is there, such as where a thing belongs: read once, then remembered. What changes must not be kept here,
 * another node may change it.
 */
public final class Settled<T> {
  /** The most that are remembered; after that it begins anew. */
  private static final int MOST = 20_000;

  private final Map<String, T> known = new ConcurrentHashMap<>();

  /** @param reading asked where it is not known yet; what is not there is asked for again next time */
  public Optional<T> find(String id, Supplier<Optional<T>> reading) {
    T remembered = known.get(id);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    Optional<T> read = reading.get();
    read.ifPresent(value -> {
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(id, value);
    });
    return read;
  }
}
