package org.parley.shared;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An event on its way into the journal, inside the transaction that made it. Observed by {@code journal}; who listens after the commit is
 * told by {@link Committed}.
 */
public final class Occurrence {
  private final DomainEvent event;
  private long seq;
  private Instant at;

  Occurrence(DomainEvent event) {
    this.event = event;
  }

  public DomainEvent event() {
    return event;
  }

  /** Called by the journal, once. */
  public void recordedAs(long number, Instant instant) {
    if (seq != 0) {
      throw new IllegalStateException("recorded twice: " + event.type());
    }
    seq = number;
    at = instant;
  }

  /** The journal's number within the topic, from 1; empty until recorded. */
  public OptionalLong seq() {
    return seq == 0 ? OptionalLong.empty() : OptionalLong.of(seq);
  }

  public Instant at() {
    return at;
  }
}
