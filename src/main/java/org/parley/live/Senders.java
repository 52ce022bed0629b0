package org.parley.live;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Sends to all sockets of the node with few threads, each of which goes on from one socket to the next: handing each over to a thread costs
 * more than sending. One begins; only where there is more to do for a while do others help, since two that send at once get into each other's
 * way inside the server. No sending should wait. Where one does, its thread is not reckoned with any more until it comes back, and others
 * take its place: Liberty never returns from a sending that begins just as its connection is closed.
 */
final class Senders implements Executor {
  /** After so long alone one sees whether others should help. */
  private static final long ALONE = TimeUnit.MILLISECONDS.toNanos(20);
  /** To look at the time for each sending would cost too much. */
  private static final int LOOKS_EVERY = 64;

  private final Executor threads;
  private final int few;
  private final LongSupplier nanos;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final Set<Sender> started = ConcurrentHashMap.newKeySet();
  /** Those that are reckoned with. */
  private final AtomicInteger working = new AtomicInteger();
  /** Since when at least one of them has been. */
  private volatile long begun;

  /**
   * @param few how many threads send where there is much to do, beside those that are held up
   * @param nanos elapsed time
   */
  Senders(Executor threads, int few, LongSupplier nanos) {
    this.nanos = nanos;
    this.threads = threads;
    this.few = few;
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
    if (before == 0) {
      begun = nanos.getAsLong();
    }
    Sender sender = new Sender();
    started.add(sender);
    try {
      threads.execute(sender);
    } catch (RuntimeException refused) {
      sender.leave();
      throw refused;
    }
  }

  /** Called with each beat, by one thread at a time: who has got nowhere since the last is held up, and is not reckoned with. */
  void relieve() {
    started.stream().filter(Sender::isStuck).forEach(Sender::leaveOff);
    if (!waiting.isEmpty()) {
      help(1);
    }
  }

  /** How many threads are held up now. */
  long heldUp() {
    return started.stream().filter(Sender::isHeldUp).count();
  }

  private final class Sender implements Runnable {
    private static final long NOT_LOOKED_AT = -1;
    private final AtomicBoolean counts = new AtomicBoolean(true);
    private final AtomicLong taken = new AtomicLong();
    private long takenBefore = NOT_LOOKED_AT;

    @Override
    public void run() {
      try {
        for (Runnable next = waiting.poll(); next != null; next = counts.get() ? waiting.poll() : null) {
          long number = taken.get() + 1;
          taken.lazySet(number); // nobody else does, and who looks does so half a second later
          next.run();
          if (number % LOOKS_EVERY == 0 && !waiting.isEmpty()) {
            help(enough());
          }
        }
      } finally {
        leave();
        if (!waiting.isEmpty()) { // put in when this one had looked, but still counted as at work; or left by one that failed
          help(1);
        }
      }
    }

    boolean isStuck() {
      long before = takenBefore;
      takenBefore = taken.get();
      return counts.get() && takenBefore == before;
    }

    boolean isHeldUp() {
      return !counts.get();
    }

    /** Ends, or never began. */
    void leave() {
      started.remove(this);
      leaveOff();
    }

    void leaveOff() {
      if (counts.compareAndSet(true, false)) {
        working.decrementAndGet();
      }
    }
  }
}
