package org.parley.shared;

import java.util.Map;

/** An edit of a version that is no longer the current one: 412 with the version that is. */
public final class Stale extends Rejection {
  private static final long serialVersionUID = 1L;

  public Stale(long current) {
    super(Kind.STALE, "stale", Map.of("current", current));
  }

  public long current() {
    return (Long) params().get("current");
  }
}
