package org.parley.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Sends to all sockets of the node with few threads, each of which goes on from one socket to the next: handing each over to a thread costs
 * more than sending. One begins; only where there is more to do for a while do others help, since two that send at once get into each other's
 * way inside the server. No sending should wait; where one does, there are more threads.
 */
final class Senders implements Executor {
  /** After so long alone one sees whether others should help. */
  private static final long ALONE = TimeUnit.MILLISECONDS.toNanos(20);
  /** To look at the time for each sending would cost too much. */
  private static final int LOOKS_EVERY = 64;

  private final Executor threads;
  private final int few;
  private final int most;
  private final LongSupplier nanos;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicLong taken = new AtomicLong();
  private volatile long begun;
  private long takenBefore;

  /**
   * @param few how many threads send where there is much to do, as long as none is held up
   * @param most how many there are where some are
   * @param nanos elapsed time
   */
  Senders(Executor threads, int few, int most, LongSupplier nanos) {
    this.nanos = nanos;
    this.threads = threads;
    this.few = few;
    this.most = most;
  }

  @Override
  public void execute(Runnable sending) {
    waiting.add(sending);
    help(enough());
  }

  /** One alone, unless it has had to do for a while. */
  private int enough() {
    return working.get() > 0 && nanos.getAsLong() - begun > ALONE ? few : 1;
  }

  /** Sees to it that one more is at work, if so many may be. */
  private void help(int atMost) {
    int before = working.get();
    while (before < atMost && !working.compareAndSet(before, before + 1)) {
      before = working.get();
    }
    if (before >= atMost) {
      return;
    }
    try {
      threads.execute(this::work);
    } catch (RuntimeException refused) {
      working.decrementAndGet();
      throw refused;
    }
  }

  private void work() {
    begun = nanos.getAsLong();
    try {
      int sent = 0;
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        taken.incrementAndGet();
        next.run();
        if (++sent % LOOKS_EVERY == 0 && !waiting.isEmpty()) {
          help(enough());
        }
      }
    } finally {
      working.decrementAndGet();
      if (!waiting.isEmpty()) { // put in when this one had looked, but still counted as at work; or left by one that failed
        help(1);
      }
    }
  }

  /** Called now and then, by one thread at a time: where nothing has gone on since the last time, all at work are held up, and one more helps. */
  void relieve() {
    long now = taken.get();
    if (!waiting.isEmpty() && now == takenBefore) {
      help(most);
    }
    takenBefore = now;
  }
}
