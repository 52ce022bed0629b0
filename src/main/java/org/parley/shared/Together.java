package org.parley.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries out in one transaction what comes at the same time and would wait for the same lock. Whoever comes first does so at once and
 * alone; whoever comes while that is being committed waits, and all who waited are carried out next, one after the other, and committed
 * together. Nobody is answered before the commit. Where the group fails by one of them each is carried out in a transaction of its own, so
 * that nobody suffers from another. Where it fails by the database all of it does: what was committed perhaps is not done again unasked, and
 * nobody waits behind others who all wait for the same in turn.
 *
 * <p>The thread is that of one of the group: nothing that is handed in may ask for the request at hand.
 */
@ApplicationScoped
public class Together {
  /** The most in one transaction, so that nobody waits long. */
  private static final int MOST = 64;
  /** As long as a lock is waited for: whoever is not begun with by then is told to come back. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;
  private OneTransaction oneTransaction;
  private final Duration patience;
  /** By key, those who wait for the present group to end; a key is there as long as a group is at work. */
  private final ConcurrentMap<String, Queue<Wish<?, ?, ?>>> waiting = new ConcurrentHashMap<>();

  public Together() {
    patience = PATIENCE;
  }

  @Inject
  Together(OneTransaction oneTransaction) {
    this(oneTransaction, PATIENCE);
  }

  /** @param patience how long somebody waits to be begun with */
  Together(OneTransaction oneTransaction, Duration patience) {
    this.oneTransaction = oneTransaction;
    this.patience = patience;
  }

  /**
   * What is to be asked before something is carried out together, in a transaction that has ended when this returns. Outside of one a
   * connection stays with the request once it was used: as many as there are connections would wait for a group that gets none.
   */
  public <T> T ask(Supplier<T> questions) {
    return oneTransaction.ask(questions);
  }

  /**
   * Joins the transaction at hand, if there is one. Outside of one nothing may have been asked of the database but by {@link #ask}.
   *
   * @param key of what all of a group lock at last, and would wait for one after the other: a consultation's journal
   * @param wanted what it is about, for the opening
   * @param opening once for a group, first of all: locks and reads what all of it is about. All that come under a key open in the same way
   * @param check refuses by a {@link Rejection}, having changed nothing in the database yet, or gives what is then to be done
   * @return what was done, once it is committed
   * @throws StillBusy if it was not begun with in time; nothing was done
   */
  public <W, S, T> T carryOut(String key, W wanted, Function<List<W>, S> opening, Function<S, Supplier<T>> check) {
    if (transactions.getTransactionKey() != null) {
      return check.apply(opening.apply(List.of(wanted))).get();
    }
    Wish<W, S, T> mine = new Wish<>(wanted, opening, check);
    if (!isFirst(key, mine) && !isToLead(key, mine)) {
      return mine.result();
    }
    List<Wish<?, ?, ?>> group = List.of();
    try {
      group = group(key, mine);
      carryOut(group);
    } finally {
      handOn(key);
      // Only now: each who is told has an answer to write, and the next group would wait for a processor behind all of them.
      group.forEach(Wish::settle);
    }
    return mine.result();
  }

  private boolean isFirst(String key, Wish<?, ?, ?> wish) {
    boolean[] first = {false};
    waiting.compute(key, (same, queue) -> {
      first[0] = queue == null;
      Queue<Wish<?, ?, ?>> all = first[0] ? new ArrayDeque<>() : queue;
      all.add(wish);
      return all;
    });
    return first[0];
  }

  /** @return false if another has carried it out @throws StillBusy */
  private boolean isToLead(String key, Wish<?, ?, ?> wish) {
    if (!wish.waitFor(patience.toNanos())) {
      boolean[] untouched = {false};
      waiting.computeIfPresent(key, (same, queue) -> {
        untouched[0] = !wish.isToLead() && queue.remove(wish);
        return queue;
      });
      if (untouched[0]) {
        throw new StillBusy();
      }
      wish.waitFor(Long.MAX_VALUE); // it is one of the group at work: what comes of it must be told
    }
    return wish.isToLead();
  }

  /** Whoever leads stands first. */
  private List<Wish<?, ?, ?>> group(String key, Wish<?, ?, ?> leader) {
    List<Wish<?, ?, ?>> group = new ArrayList<>();
    waiting.computeIfPresent(key, (same, queue) -> {
      while (!queue.isEmpty() && group.size() < MOST) {
        group.add(queue.remove());
      }
      return queue;
    });
    if (group.isEmpty() || group.get(0) != leader) {
      throw new IllegalStateException("not the first of " + key);
    }
    return group;
  }

  private void handOn(String key) {
    waiting.computeIfPresent(key, (same, queue) -> {
      if (queue.isEmpty()) {
        return null;
      }
      queue.peek().lead();
      return queue;
    });
  }

  /** Afterwards each has its outcome, of which nobody has been told yet. @return whether others have nothing to fear of what became of it */
  private boolean carryOut(List<Wish<?, ?, ?>> group) {
    try {
      oneTransaction.carryOut(group);
      return true;
    } catch (RuntimeException | Error failure) {
      group.forEach(wish -> wish.fail(failure));
      boolean ofOne = isOfOne(failure, group);
      if (ofOne && group.size() > 1) {
        oneByOne(group);
      }
      return ofOne;
    }
  }

  private void oneByOne(List<Wish<?, ?, ?>> group) {
    Iterator<Wish<?, ?, ?>> next = group.iterator();
    Wish<?, ?, ?> wish = next.next();
    while (carryOut(List.of(wish)) && next.hasNext()) {
      wish = next.next();
    }
    Wish<?, ?, ?> last = wish;
    next.forEachRemaining(unasked -> unasked.failAs(last));
  }

  /** Whether it may be the fault of one of them; a commit that failed without the database's saying why may have been done. */
  private static boolean isOfOne(Throwable failure, List<Wish<?, ?, ?>> group) {
    return switch (Trouble.of(failure)) {
      case AWAY, WAITED -> false;
      case LOST_RACE, REFUSED -> true;
      case NONE -> !group.stream().allMatch(Wish::isDone);
    };
  }
}
