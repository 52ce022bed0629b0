package org.parley.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.parley.journey.support.Await;
import org.parley.journey.support.Follower;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;

/**
 * Clients whose lines are cut again and again, nodes that are killed in turn, messages all the while: in the end each client must have
 * exactly what the journal has for it, in order and once.
 */
public final class GapFree {
  private static final int CLIENTS = Integer.getInteger("parley.clients", 200);
  private static final int MESSAGES = Integer.getInteger("parley.messages", 20_000);
  private static final int CUTS = Integer.getInteger("parley.cuts", 10_000);
  private static final int KILLS = Integer.getInteger("parley.kills", 20);
  private static final int WRITERS = 8;
  private static final Duration END = Duration.ofMinutes(5);

  private GapFree() {}

  public static void main(String[] arguments) throws Exception {
    boolean good;
    try (Pair pair = Pair.started("gapfree")) {
      good = check(pair);
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean check(Pair pair) throws Exception {
    List<Follower> followers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      followers.add(new Follower(pair.head(i), pair.sample().slug()));
    }
    AtomicInteger posted = new AtomicInteger();
    AtomicInteger killed = new AtomicInteger();
    List<Long> acknowledged = new CopyOnWriteArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<?>> work = new ArrayList<>();
    IntStream.range(0, WRITERS).forEach(writer -> work.add(threads.submit(() -> {
      for (int number = posted.getAndIncrement(); number < MESSAGES; number = posted.getAndIncrement()) {
        awaitTurn(number, killed);
        acknowledged.add(pair.postUntilTaken(pair.head(writer), "Message " + number).json().get("seq").asLong());
      }
    })));
    work.add(threads.submit(() -> {
      for (int cut = 0; cut < CUTS; cut++) {
        followers.get(ThreadLocalRandom.current().nextInt(CLIENTS)).cut();
        LockSupport.parkNanos(10_000_000);
      }
    }));
    work.add(threads.submit(() -> {
      for (int kill = 0; kill < KILLS; kill++) {
        RunningServer node = pair.nodes().get(kill % pair.nodes().size());
        node.kill();
        node.start();
        killed.incrementAndGet();
      }
    }));
    for (Future<?> each : work) {
      each.get();
    }
    threads.shutdown();
    return compare(pair, followers, acknowledged);
  }

  /** Each kill has its share of the messages, and falls into the midst of it: a node takes longer to come back than they take to be written. */
  private static void awaitTurn(int number, AtomicInteger killed) {
    while (number >= (long) MESSAGES * (killed.get() + 1) / Math.max(1, KILLS)) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static boolean compare(Pair pair, List<Follower> followers, List<Long> acknowledged) {
    List<Long> journal = Reading.numbers(pair.head(0), pair.sample());
    long last = journal.get(journal.size() - 1);
    followers.forEach(follower -> Await.until("everything to have come", END, () -> follower.through() >= last));
    long wrong = 0;
    for (int i = 0; i < followers.size(); i++) {
      List<Long> mine = Reading.numbers(pair.head(i), pair.sample()).stream().filter(seq -> seq <= last).toList();
      wrong += followers.get(i).numbers().stream().filter(seq -> seq <= last).toList().equals(mine) ? 0 : 1;
    }
    Set<Long> kept = Set.copyOf(journal);
    long lost = acknowledged.stream().filter(seq -> !kept.contains(seq)).count();
    long twice = acknowledged.size() - acknowledged.stream().distinct().count();
    System.out.printf("%,d messages acknowledged, %,d lost, %,d twice; %,d clients over %,d lines, %,d kills; %,d clients with a gap, a double or an inversion%n",
        acknowledged.size(), lost, twice, followers.size(), followers.stream().mapToInt(Follower::lines).sum(), KILLS, wrong);
    followers.forEach(Follower::close);
    return wrong == 0 && lost == 0 && twice == 0;
  }
}
