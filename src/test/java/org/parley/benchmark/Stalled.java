package org.parley.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/**
 * Some listeners stop reading while posts go on. The others must not notice, the server must not keep what is not read, and whoever reads on
 * must have every number in the end: on the same socket or, where that was closed, on another one.
 */
final class Stalled {
  private static final int SHARE = 10;
  private static final int PER_SECOND = 10;
  private static final int BEFORE_SECONDS = 20;
  private static final int STALLED_SECONDS = 60;
  /** What the system takes in for who stops reading, as on a slow line: on the loopback it would be megabytes. */
  private static final int BUFFER_BYTES = 16 * 1024;
  /** Long enough that a minute of it fills the buffers of the system: a listener that does not read must be noticed by the server. */
  private static final String PADDING = " We can support this, on the understanding that it binds nobody who has not agreed.".repeat(70);
  private static final int TRY_AGAIN_LATER = 1013;
  private static final int PAGE = 500;
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Pattern CLOSED = Pattern.compile("parley_live_closed_total\\{[^}]*code=\"(\\d+)\"[^}]*} ([\\d.]+)");

  private final RunningServer server;
  private final Sides.Product product;
  private final ApiClient listener;
  private final int listeners;
  private final List<Notes> notes = new ArrayList<>();
  private List<Watcher> watchers = List.of();
  private int number;
  private volatile Arrivals arrivals;

  /**
   * @param heap bytes more at the end of the stall than before
   * @param closed sockets of the server, by code of the protocol; nobody else closes any meanwhile
   * @param told by the server to try again later
   * @param cameBack on another socket
   * @param missing numbers that a listener did not get in the end, of all listeners
   */
  record Figures(Latencies before, Latencies during, long heap, Map<String, Long> closed, int told, int cameBack, long numbers, long missing) {
    /** What the others' slowest of a hundred takes, beside before. */
    double ratio() {
      return during.millis(0.99) / before.millis(0.99);
    }

    @Override
    public String toString() {
      return ("others before: %s; during: %s; ratio of p99 %.2f; heap %+.1f MiB; closed by code %s; %,d were told 1013, %,d came back; "
          + "%,d numbers, %,d missing")
          .formatted(before, during, ratio(), heap / 1024.0 / 1024, closed, told, cameBack, numbers, missing);
    }
  }

  private Stalled(RunningServer server, SampleConsultation sample, int listeners) {
    this.server = server;
    this.product = Sides.Product.of(server, sample, PADDING);
    this.listener = sample.head(sample.participants().get(0));
    this.listeners = listeners;
  }

  /** @throws IllegalStateException if a listener was told anything but what is stored, or one that stopped reading was not closed */
  static Figures among(RunningServer server, SampleConsultation sample, int listeners) throws Exception {
    return new Stalled(server, sample, listeners).run();
  }

  private Figures run() throws Exception {
    long first = stored(0).last();
    try (Gallery gallery = new Gallery(); Wire wire = new Wire(server.port(), product.token(0))) {
      fill(gallery);
      pace(gallery, wire, BEFORE_SECONDS);
      Latencies before = pace(gallery, wire, BEFORE_SECONDS);
      long heap = Heap.used(server.pid());
      Map<String, Long> closed = closed();
      stalled().forEach(watcher -> gallery.listening(watcher, false));
      Latencies during = pace(gallery, wire, STALLED_SECONDS);
      long more = Heap.used(server.pid()) - heap;
      List<Watcher> late = stalled();
      late.forEach(watcher -> gallery.listening(watcher, true));
      Notes.Sum stored = stored(first);
      int cameBack = catchUp(gallery, stored.last());
      long missing = notes.stream().mapToLong(each -> stored.count() - each.sum().count()).sum();
      if (notes.stream().anyMatch(each -> !each.sum().equals(stored))) {
        throw new IllegalStateException("a listener was not told what is stored; missing: " + missing);
      }
      int told = (int) late.stream().filter(watcher -> watcher.closed().orElse(0) == TRY_AGAIN_LATER).count();
      Map<String, Long> since = closed();
      closed.forEach((code, count) -> since.merge(code, -count, Long::sum));
      if (since.getOrDefault(String.valueOf(TRY_AGAIN_LATER), 0L) < late.size()) {
        throw new IllegalStateException("not all who stopped reading were closed: " + since);
      }
      return new Figures(before, during, more, since, told, cameBack, stored.count(), missing);
    }
  }

  private boolean stalls(int i) {
    return i % SHARE == 0;
  }

  private List<Watcher> stalled() {
    List<Watcher> some = new ArrayList<>();
    for (int i = 0; i < listeners; i += SHARE) {
      some.add(watchers.get(i));
    }
    return some;
  }

  private void fill(Gallery gallery) throws Exception {
    for (int i = 0; i < listeners; i++) {
      notes.add(new Notes(stalls(i) ? (stamp, now) -> { } : (stamp, now) -> arrivals.seen(stamp, now)));
    }
    watchers = gallery.open(listeners, i -> open(gallery, i, product.greeting()));
    Await.until("all listeners to be there", MOST, () -> {
      gallery.check();
      return notes.stream().allMatch(Notes::caughtUp);
    });
  }

  private Watcher open(Gallery gallery, int i, String greeting) throws IOException {
    Watcher watcher = Watcher.open(server.port(), product.token(i), stalls(i) ? BUFFER_BYTES : 0, notes.get(i));
    gallery.seat(watcher);
    watcher.say(greeting);
    return watcher;
  }

  /** Posts for so long, and takes the time of those who read. */
  private Latencies pace(Gallery gallery, Wire wire, int seconds) throws IOException {
    int posts = seconds * PER_SECOND;
    arrivals = new Arrivals(number, posts, listeners - (listeners + SHARE - 1) / SHARE);
    long begun = System.nanoTime();
    for (int i = 0; i < posts; i++) {
      long at = begun + TimeUnit.SECONDS.toNanos(i) / PER_SECOND;
      for (long early = at - System.nanoTime(); early > 0; early = at - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      arrivals.posting(number);
      product.post(wire, number++);
    }
    arrivals.await(gallery);
    return arrivals.each();
  }

  /** Whoever was closed opens another socket and goes on from the last number. @return how many did */
  private int catchUp(Gallery gallery, long last) {
    List<Integer> back = new ArrayList<>();
    Await.until("the stalled ones to have caught up", MOST, () -> {
      gallery.check();
      for (int i = 0; i < listeners; i += SHARE) {
        if (!watchers.get(i).channel().isOpen()) {
          back.add(i);
          watchers.set(i, open(gallery, i, "{\"subscribe\":\"" + product.slug() + "\",\"after\":" + notes.get(i).sum().last() + "}"));
        }
      }
      return notes.stream().allMatch(each -> each.sum().last() >= last);
    });
    return (int) back.stream().distinct().count();
  }

  /** What the journal has after a number for somebody who listens. */
  private Notes.Sum stored(long after) {
    Notes.Sum sum = Notes.Sum.NOTHING;
    long through = after;
    JsonNode page;
    do {
      page = listener.get("/api/consultations/" + product.slug() + "/journal?limit=" + PAGE + "&after=" + through).expect(200).json();
      for (JsonNode item : page.get("items")) {
        sum = sum.plus(item.get("seq").asLong());
      }
      through = page.get("through").asLong();
    } while (!page.get("items").isEmpty());
    return sum;
  }

  /** How many sockets the server has seen closed so far, by code of the protocol. */
  private Map<String, Long> closed() {
    return CLOSED.matcher(server.anyone().get("/metrics").expect(200).body()).results()
        .collect(Collectors.toMap(line -> line.group(1), line -> (long) Double.parseDouble(line.group(2)), Long::sum, TreeMap::new));
  }
}
