package org.parley.nodes;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Follower;
import org.parley.journey.support.RunningServer;

/**
 * Nodes are killed in turn while people write and listen through the entrance. Each write is tried as the workspace does: four times in
 * all, with its pauses; none may fail in the end. Of the lines it is measured how long they were away.
 */
public final class Failover {
  private static final int KILLS = Integer.getInteger("parley.kills", 50);
  private static final int WRITERS = 8;
  private static final int LISTENERS = Integer.getInteger("parley.clients", 100);
  /** Slowly: what is measured is the way back, not the rate. */
  private static final long BETWEEN_MILLIS = 400;
  private static final List<Duration> PAUSES = List.of(Duration.ofMillis(400), Duration.ofMillis(1_200), Duration.ofMillis(3_000));

  private Failover() {}

  public static void main(String[] arguments) throws Exception {
    boolean good;
    try (Pair pair = Pair.started("failover")) {
      good = check(pair);
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean check(Pair pair) throws Exception {
    List<Follower> followers = IntStream.range(0, LISTENERS).mapToObj(i -> new Follower(pair.head(i), pair.sample().slug())).toList();
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> writers = new ArrayList<>();
    IntStream.range(0, WRITERS).forEach(writer -> writers.add(threads.submit(() -> {
      ApiClient head = pair.head(writer);
      while (!over.get()) {
        (isWritten(pair, head, "Message " + writer) ? written : failed).incrementAndGet();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS));
      }
    })));
    for (int kill = 0; kill < KILLS; kill++) {
      RunningServer node = pair.nodes().get(kill % pair.nodes().size());
      node.kill();
      node.start();
    }
    over.set(true);
    for (Future<?> writer : writers) {
      writer.get();
    }
    threads.shutdown();
    List<Long> away = followers.stream().flatMap(follower -> follower.timesAway().stream()).sorted().toList();
    followers.forEach(Follower::close);
    double slow = away.isEmpty() ? 0 : away.get(Math.min(away.size() - 1, away.size() * 95 / 100)) / 1e9;
    System.out.printf("%d kills: %,d writes, %,d failed after the client's own retries; lines were cut %,d times and back within %.1f s (95 of 100)%n",
        KILLS, written.get(), failed.get(), away.size(), slow);
    return failed.get() == 0;
  }

  private static boolean isWritten(Pair pair, ApiClient client, String text) {
    String key = UUID.randomUUID().toString();
    for (int tried = 0;; tried++) {
      try {
        if (pair.post(client, text, key).status() == 201) {
          return true;
        }
      } catch (UncheckedIOException broken) {
        // no answer: tried again under the same key
      }
      if (tried == PAUSES.size()) {
        return false;
      }
      LockSupport.parkNanos(PAUSES.get(tried).toNanos());
    }
  }
}
