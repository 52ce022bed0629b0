package org.parley.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where a facade hands in what happened: it is in the journal, in the same transaction, when this returns. */
@ApplicationScoped
public class Proceedings {
  private static final Logger LOG = Logger.getLogger(Proceedings.class.getName());
  private static final String KEY = Proceedings.class.getName();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;
  private Event<Occurrence> occurrences;
  private Event<Holding> holdings;
  private Event<Committed> commits;

  public Proceedings() {}

  @Inject
  Proceedings(Event<Occurrence> occurrences, Event<Holding> holdings, Event<Committed> commits) {
    this.occurrences = occurrences;
    this.holdings = holdings;
    this.commits = commits;
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
    recorded().add(event);
    return occurrence.seq().orElseThrow(() -> new IllegalStateException("not journalled: " + event.type()));
  }

  /** What this transaction has recorded so far. */
  @SuppressWarnings("unchecked")
  private List<DomainEvent> recorded() {
    return Optional.ofNullable((List<DomainEvent>) transaction.getResource(KEY)).orElseGet(() -> {
      List<DomainEvent> none = new ArrayList<>();
      transaction.putResource(KEY, none);
      transaction.registerInterposedSynchronization(new Telling(none));
      return none;
    });
  }

  private final class Telling implements Synchronization {
    private final List<DomainEvent> recorded;

    private Telling(List<DomainEvent> recorded) {
      this.recorded = recorded;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        tell();
      }
    }

    /** What is committed stays, whatever becomes of a notice of it. */
    private void tell() {
      try {
        commits.fire(new Committed(List.copyOf(recorded)));
      } catch (RuntimeException unheard) {
        LOG.log(Level.SEVERE, "Who waits for news of what was committed finds out later", unheard);
      }
    }
  }
}
