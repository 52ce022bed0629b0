package org.parley.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Where a facade hands in what happened: it is in the journal, in the same transaction, when this returns. */
@ApplicationScoped
public class Proceedings {
  private Event<Occurrence> occurrences;
  private Event<Holding> holdings;

  public Proceedings() {}

  @Inject
  Proceedings(Event<Occurrence> occurrences, Event<Holding> holdings) {
    this.occurrences = occurrences;
    this.holdings = holdings;
  }

  /**
   * Until this transaction ends nobody else records anything in the topic. What is read after this, and depends on what is recorded, is
   * still so when this transaction's own entry is numbered. No other lock may be taken after it.
   */
  public void hold(String topic) {
    holdings.fire(new Holding(topic));
  }

  /**
   * @return the journal's number of the entry, from 1, rising by order of commit within the topic
   * @throws IllegalStateException if no journal took it: a change that is not in the journal must not happen
   */
  public long record(DomainEvent event) {
    Occurrence occurrence = new Occurrence(event);
    occurrences.fire(occurrence);
    return occurrence.seq().orElseThrow(() -> new IllegalStateException("not journalled: " + event.type()));
  }
}
