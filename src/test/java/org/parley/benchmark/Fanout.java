package org.parley.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.parley.journey.support.Await;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;

/** One thing said to very many: at a pace, and as much as goes through. */
final class Fanout {
  private static final int WRITERS = 8;
  private static final int WARM_UPS = 3;
  /** How much faster than measured it goes to warm up: what runs so many times a second is compiled after minutes. */
  private static final int WARM_UP_PACE = 4;
  /** Posts before anything is measured; at less than some thousand it is posting that has not been compiled yet. */
  private static final int WARM_UP_POSTS = 8_000;
  private static final int WARM_UP_LISTENERS = 10;
  /** How many deliveries a burst makes in all. */
  private static final int BURST = 400_000;
  private static final int PACED_PER_SECOND = 20_000;
  private static final int PACED_SECONDS = 15;
  private static final Duration MOST = Duration.ofSeconds(120);

  private final Side side;
  private final int listeners;
  private final List<Wire> wires = new ArrayList<>();
  private int number;
  private volatile Notes.Stamps stamps = (any, now) -> { };

  /** Whom listeners and writers speak to. */
  interface Side {
    RunningServer server();

    /** Of whoever writes or listens. */
    String token(int who);

    /** What a listener says first; empty for nothing. */
    String greeting();

    /** Posts the text that has the number's stamp. */
    void post(Wire wire, int number) throws IOException;
  }

  /**
   * @param pace of what is posted at a pace
   * @param burst of what is posted at once
   * @param paceEach milliseconds of the server for each delivery
   * @param aloneEach the same for what the posts cost at the same pace where nobody listens
   * @param heapEach bytes a connection
   */
  record Figures(Arrivals pace, double paceEach, double aloneEach, double perSecond, Arrivals burst, double burstEach, long heapEach, long residentEach) {
    String paced() {
      return "each %s; last listener %s; %.4f s server per 1,000, %.4f of it where nobody listens".formatted(pace.each(), pace.last(), paceEach,
          aloneEach);
    }

    Figures with(double alone) {
      return new Figures(pace, paceEach, alone, perSecond, burst, burstEach, heapEach, residentEach);
    }

    /** Milliseconds of the server for each delivery, without what posting costs. */
    double deliveringEach() {
      return paceEach - aloneEach;
    }

    String atOnce() {
      return "%,.0f deliveries/s; each %s; last listener %s; %.3f s server per 1,000".formatted(perSecond, burst.each(), burst.last(), burstEach);
    }

    String memory() {
      return "%.1f KB heap, %.1f KB resident".formatted(heapEach / 1024.0, residentEach / 1024.0);
    }
  }

  private Fanout(Side side, int listeners) {
    this.side = side;
    this.listeners = listeners;
  }

  /** @throws IllegalStateException if listeners were told different things */
  static Figures of(Side side, int listeners) throws Exception {
    return new Fanout(side, listeners).run();
  }

  private Figures run() throws Exception {
    try {
      Figures heard = heard();
      alone(); // the lines are still being closed
      return heard.with(alone() / listeners);
    } finally {
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  /** Without what posting costs alone. */
  private Figures heard() throws Exception {
    for (int i = 0; i < WRITERS; i++) {
      wires.add(new Wire(side.server().port(), side.token(i)));
    }
    warmUp();
    long pid = side.server().pid();
    long heap = Heap.used(pid);
    long resident = Heap.resident(pid);
    try (Gallery gallery = new Gallery()) {
      List<Notes> notes = fill(gallery, listeners);
      burst(gallery, listeners, BURST / 4 / listeners);
      for (int i = 0; i < WARM_UPS; i++) {
        pace(gallery, WARM_UP_PACE * perSecond()); // by another way than in a burst, which has yet to be compiled
      }
      Effort before = Effort.now(pid, Postgres.pid());
      Arrivals pace = pace(gallery, perSecond());
      double paceEach = Effort.now(pid, Postgres.pid()).since(before).ofServer(pace.deliveries());
      before = Effort.now(pid, Postgres.pid());
      long begun = System.nanoTime();
      Arrivals burst = burst(gallery, listeners, BURST / listeners);
      double burstEach = Effort.now(pid, Postgres.pid()).since(before).ofServer(burst.deliveries());
      if (notes.stream().map(Notes::sum).distinct().count() > 1) {
        throw new IllegalStateException("not all listeners were told the same numbers in the same order");
      }
      return new Figures(pace, paceEach, 0, burst.deliveries() / burst.seconds(begun), burst, burstEach, (Heap.used(pid) - heap) / listeners,
          (Heap.resident(pid) - resident) / listeners);
    }
  }

  /** A conference's server runs for days: what runs most is compiled, and the buffers that Liberty keeps for all lines together, 29 MB at most, are there. */
  private void warmUp() throws Exception {
    try (Gallery gallery = new Gallery()) {
      fill(gallery, WARM_UP_LISTENERS);
      burst(gallery, WARM_UP_LISTENERS, WARM_UP_POSTS);
    }
    try (Gallery gallery = new Gallery()) {
      int few = Math.min(listeners, 1_000);
      fill(gallery, few);
      for (int i = 0; i < WARM_UPS; i++) {
        burst(gallery, few, BURST / few);
      }
    }
  }

  private List<Notes> fill(Gallery gallery, int count) throws Exception {
    List<Notes> notes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      notes.add(new Notes((stamp, now) -> stamps.seen(stamp, now)));
    }
    gallery.open(count, i -> {
      Watcher watcher = Watcher.open(side.server().port(), side.token(i), 0, notes.get(i));
      gallery.seat(watcher);
      if (!side.greeting().isEmpty()) {
        watcher.say(side.greeting());
      }
      return watcher;
    });
    Await.until("all listeners to be there", MOST, () -> {
      gallery.check();
      return side.greeting().isEmpty() || notes.stream().allMatch(Notes::caughtUp);
    });
    return notes;
  }

  /** Milliseconds of the server for each post where nobody listens. */
  private double alone() throws Exception {
    long pid = side.server().pid();
    int posts = perSecond() * PACED_SECONDS;
    Effort before = Effort.now(pid, Postgres.pid());
    post(next(posts, 0), posts, perSecond());
    return Effort.now(pid, Postgres.pid()).since(before).ofServer(posts);
  }

  private int perSecond() {
    return Math.max(1, PACED_PER_SECOND / listeners);
  }

  private Arrivals pace(Gallery gallery, int perSecond) throws Exception {
    int posts = perSecond * PACED_SECONDS;
    Arrivals arrivals = next(posts, listeners);
    post(arrivals, posts, perSecond);
    arrivals.await(gallery);
    return arrivals;
  }

  /** One writer after the other. */
  private void post(Arrivals arrivals, int posts, int perSecond) throws IOException {
    long begun = System.nanoTime();
    for (int i = 0; i < posts; i++) {
      long at = begun + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      for (long early = at - System.nanoTime(); early > 0; early = at - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      post(wires.get(i % WRITERS), number++, arrivals);
    }
  }

  private Arrivals burst(Gallery gallery, int count, int posts) throws Exception {
    Arrivals arrivals = next(posts, count);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    AtomicInteger next = new AtomicInteger(number);
    number += posts;
    int end = number;
    List<Future<?>> writing = new ArrayList<>();
    for (Wire wire : wires) {
      writing.add(writers.submit(() -> {
        for (int mine = next.getAndIncrement(); mine < end; mine = next.getAndIncrement()) {
          post(wire, mine, arrivals);
        }
        return null;
      }));
    }
    for (Future<?> each : writing) {
      each.get();
    }
    writers.shutdown();
    arrivals.await(gallery);
    return arrivals;
  }

  private Arrivals next(int posts, int count) {
    Arrivals arrivals = new Arrivals(number, posts, count);
    stamps = arrivals;
    return arrivals;
  }

  private void post(Wire wire, int mine, Arrivals arrivals) throws IOException {
    arrivals.posting(mine);
    side.post(wire, mine);
  }
}
