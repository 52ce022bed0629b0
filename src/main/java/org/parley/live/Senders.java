package org.parley.live;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends to all sockets of the node with few threads, each of which goes on from one socket to the next: handing each over to a thread costs
 * more than sending. No sending should wait; where one does, there are more threads.
 */
final class Senders implements Executor {
  private final Executor threads;
  private final int few;
  private final int most;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicLong taken = new AtomicLong();
  private long takenBefore;

  /**
   * @param few how many threads send as long as none is held up
   * @param most how many there are where some are
   */
  Senders(Executor threads, int few, int most) {
    this.threads = threads;
    this.few = few;
    this.most = most;
  }

  @Override
  public void execute(Runnable sending) {
    waiting.add(sending);
    help(few);
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
    try {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
        taken.incrementAndGet();
        next.run();
      }
    } finally {
      working.decrementAndGet();
      if (!waiting.isEmpty()) { // put in when this one had looked, but still counted as at work; or left by one that failed
        help(few);
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
