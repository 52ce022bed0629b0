package org.parley.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What nearly every request asks and what hardly ever changes, who somebody is and what his part is, remembered for less than a second.
 * A change made on this node is seen at once: whatever is committed forgets all, but for the few kinds of events that come by the
 * thousand and give or take no rights. A change made on another node is seen within that second.
 */
@ApplicationScoped
public class Recent {
  /** Rights that change take effect within 1 s, on every node. */
  private static final Duration LONGEST = Duration.ofMillis(900);
  private static final int MOST = 20_000;
  private static final String KEY = Recent.class.getName();
  private static final ThreadLocal<Boolean> ANEW = ThreadLocal.withInitial(() -> false);

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;
  private Clock clock;
  private final AtomicLong changes = new AtomicLong();
  private final Map<Object, Read<?>> remembered = new ConcurrentHashMap<>();

  public Recent() {}

  @Inject
  Recent(Clock clock) {
    this.clock = clock;
  }

  /** What was read. @param changes how many there had been before it was asked for */
  private record Read<T>(T value, Instant at, long changes) {}

  /**
   * @param key of a type of its own for each kind of value
   * @param reading asked where nothing fresh is remembered; what is not there is not remembered
   */
  public <T> Optional<T> find(Object key, Supplier<Optional<T>> reading) {
    if (hasChanged() || ANEW.get()) {
      return reading.get();
    }
    long before = changes.get();
    Instant now = clock.instant();
    @SuppressWarnings("unchecked") // the key's type is that of one kind of value
    Read<T> known = (Read<T>) remembered.get(key);
    if (known != null && known.changes() == before && !now.isBefore(known.at()) && now.isBefore(known.at().plus(LONGEST))) {
      return Optional.of(known.value());
    }
    Optional<T> read = reading.get();
    read.ifPresent(value -> remember(key, new Read<>(value, now, before)));
    return read;
  }

  /** For who must know how it stands now, also by what was changed on another node. @param question asked of the database, whatever is remembered */
  public <T> T anew(Supplier<T> question) {
    ANEW.set(true);
    try {
      return question.get();
    } finally {
      ANEW.remove();
    }
  }

  private void forget() {
    changes.incrementAndGet();
  }

  private void remember(Object key, Read<?> read) {
    if (remembered.size() >= MOST) {
      remembered.clear();
    }
    remembered.put(key, read);
  }

  /** Whether the transaction at hand has changed something: then only the database knows how it stands within it. */
  private boolean hasChanged() {
    return transactions.getTransactionStatus() == Status.STATUS_ACTIVE && transactions.getResource(KEY) != null;
  }

  void happened(@Observes Occurrence occurrence) {
    if (occurrence.event().touchesRights() && !hasChanged()) {
      transactions.putResource(KEY, KEY);
      transactions.registerInterposedSynchronization(new Forgetting());
    }
  }

  /** Once it is known what became of the change: whoever read before that read what was, and what he read is not taken for fresh. */
  private final class Forgetting implements Synchronization {
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      forget();
    }
  }
}
