package org.parley.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Carries out in one transaction what comes at the same time and would wait for the same lock. Whoever comes first does so at once and
 * alone; whoever comes while that is being committed waits, and all who waited are carried out next, one after the other, and committed
 * together. Nobody is answered before the commit. Where the group fails each is carried out in a transaction of its own, so that nobody
 * suffers from another.
 *
 * <p>The thread is that of one of the group: nothing that is handed in may ask for the request at hand.
 */
@ApplicationScoped
public class Together {
  /** The most in one transaction, so that nobody waits long. */
  private static final int MOST = 64;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;
  private OneTransaction oneTransaction;
  /** By key, those who wait for the present group to end; a key is there as long as a group is at work. */
  private final ConcurrentMap<String, Queue<Wish<?, ?, ?>>> waiting = new ConcurrentHashMap<>();

  public Together() {}

  @Inject
  Together(OneTransaction oneTransaction) {
    this.oneTransaction = oneTransaction;
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
   */
  public <W, S, T> T carryOut(String key, W wanted, Function<List<W>, S> opening, Function<S, Supplier<T>> check) {
    if (transactions.getTransactionKey() != null) {
      return check.apply(opening.apply(List.of(wanted))).get();
    }
    Wish<W, S, T> mine = new Wish<>(wanted, opening, check);
    if (!isFirst(key, mine) && !mine.isToLead()) {
      return mine.result();
    }
    try {
      carryOut(group(key, mine));
    } finally {
      handOn(key);
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

  private void carryOut(List<Wish<?, ?, ?>> group) {
    try {
      oneTransaction.carryOut(group);
      group.forEach(Wish::settle);
    } catch (RuntimeException | Error failure) {
      if (group.size() == 1) {
        group.get(0).fail(failure);
      } else {
        group.forEach(wish -> carryOut(List.of(wish)));
      }
    }
  }
}
