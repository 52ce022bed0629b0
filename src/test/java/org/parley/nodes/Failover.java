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
import org.parley.journey.support.Await;
import org.parley.journey.support.Follower;

/**
 * Nodes are killed in turn while people write and listen through the entrance. Each write is tried as the workspace does: four times in
 * all, with its pauses; none may fail in the end. Each line that was cut must come back; of those it is measured how long they were away.
 */
public final class Failover {
  private static final int WRITERS = 8;
  /** Slowly: what is measured is the way back, not the rate. */
  private static final long BETWEEN_MILLIS = 400;
  private static final List<Duration> PAUSES = List.of(Duration.ofMillis(400), Duration.ofMillis(1_200), Duration.ofMillis(3_000));
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final int WANTED_SECONDS = 3;

  private final Pair pair;
  private final Faults faults = new Faults();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger written = new AtomicInteger();

  /** @param kills of nodes */
  public record Size(int clients, int kills) {
    static Size asked() {
      return new Size(Integer.getInteger("parley.clients", 100), Integer.getInteger("parley.kills", 50));
    }
  }

  private Failover(Pair pair) {
    this.pair = pair;
  }

  public static void main(String[] arguments) {
    Pair.check("failover", pair -> in(pair, Size.asked()));
  }

  /** Makes the check. */
  public static Faults in(Pair pair, Size size) throws Exception {
    return new Failover(pair).check(size);
  }

  private Faults check(Size size) throws Exception {
    List<Follower> followers = IntStream.range(0, size.clients()).mapToObj(i -> new Follower(pair.head(i), pair.sample().slug())).toList();
    followers.forEach(follower -> Await.until("all to have begun", BACK, () -> follower.through() > 0));
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> writers = IntStream.range(0, WRITERS).<Future<?>>mapToObj(writer -> threads.submit(() -> write(pair.head(writer)))).toList();
    for (int kill = 0; kill < size.kills(); kill++) {
      pair.restart(kill);
    }
    over.set(true);
    for (Future<?> writer : writers) {
      writer.get();
    }
    threads.shutdown();
    awaitAll(followers);
    report(followers, size);
    return faults;
  }

  private void write(ApiClient head) {
    while (!over.get()) {
      boolean done = isWritten(head);
      written.addAndGet(done ? 1 : 0);
      faults.require(done, "a write failed after the client's own retries");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS));
    }
  }

  /** Those that do not come back are counted, not waited for. */
  private static void awaitAll(List<Follower> followers) {
    long deadline = System.nanoTime() + BACK.toNanos();
    while (System.nanoTime() < deadline && followers.stream().anyMatch(Follower::isAway)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS));
    }
  }

  private void report(List<Follower> followers, Size size) {
    faults.add("a line did not come back", followers.stream().filter(Follower::isAway).count());
    List<Long> away = new ArrayList<>();
    for (Follower follower : followers) {
      away.addAll(follower.timesAway());
      follower.close();
    }
    away.sort(null);
    faults.require(away.size() >= size.kills(), "fewer lines were cut than nodes killed");
    double slow = away.isEmpty() ? 0 : away.get(Math.min(away.size() - 1, away.size() * 95 / 100)) / 1e9;
    faults.requireWithin(slow, WANTED_SECONDS, "95 of 100 lines to be back");
    System.out.printf("%d kills: %,d writes; lines were cut %,d times and back within %.1f s (95 of 100); wrong: %s%n", size.kills(), written.get(),
        away.size(), slow, faults);
  }

  private boolean isWritten(ApiClient client) {
    String key = UUID.randomUUID().toString();
    for (int tried = 0;; tried++) {
      try {
        if (pair.post(client, "Message", key).status() == 201) {
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
