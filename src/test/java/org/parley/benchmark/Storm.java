package org.parley.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.shared.Ids;

/**
 * Every delegation of a full room votes on twenty ballots at once and changes its mind, while one ballot after another is closed. Who is
 * told that a ballot is closed turns to the others. Each acknowledged vote must be in the result, once, and in no other way.
 */
final class Storm {
  private static final int BALLOTS = 20;
  /** How often a delegation casts on a ballot, unless it is closed before. */
  private static final int MINDS = 4;
  /** Of all casts, in hundredths: when the first ballot is closed, and after how many more each next one. */
  private static final int FIRST_CLOSE = 40;
  private static final int NEXT_CLOSE = 2;
  private static final List<String> CHOICES = List.of("yes", "no", "abstain");

  private final RoomFull room;
  private final RunningServer server;
  private final List<String> ballots = new ArrayList<>();
  /** By ballot and number of the wire, what was acknowledged last. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicLong casts = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong atWork = new AtomicLong();
  private final List<Double> closings = Collections.synchronizedList(new ArrayList<>());

  /** @param each what one acknowledged cast cost, in words @param closing the longest from asking for the close to the result, in milliseconds */
  record Figures(double perSecond, long acknowledged, long refused, String each, double closing) {}

  private Storm(RoomFull room, RunningServer server) {
    this.room = room;
    this.server = server;
  }

  static Figures over(RoomFull room, RunningServer server) throws Exception {
    return new Storm(room, server).run();
  }

  private Figures run() throws Exception {
    for (int i = 0; i < BALLOTS; i++) {
      ballots.add(room.sample().openBallot("Question " + i + " of " + Ids.next()));
    }
    ExecutorService pool = Executors.newFixedThreadPool(room.wires().size() + 1);
    atWork.set(room.wires().size());
    Effort before = Effort.now(server.pid(), Postgres.pid());
    long begun = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < room.wires().size(); i++) {
      int number = i;
      running.add(pool.submit(() -> delegation(number)));
    }
    running.add(pool.submit(this::closeAll));
    for (Future<?> each : running) {
      each.get();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    Effort taken = Effort.now(server.pid(), Postgres.pid()).since(before);
    pool.shutdown();
    check();
    return new Figures(casts.get() / seconds, casts.get(), refused.get(), taken.each(casts.get()), Collections.max(closings));
  }

  private Void delegation(int number) throws Exception {
    Wire wire = room.wires().get(number);
    Random order = new Random(number);
    List<String> open = new ArrayList<>(ballots);
    for (int mind = 0; mind < MINDS; mind++) {
      List<String> shuffled = new ArrayList<>(open);
      Collections.shuffle(shuffled, order);
      for (String ballot : shuffled) {
        String choice = CHOICES.get((number + mind) % CHOICES.size());
        if (RoomFull.cast(wire, ballot, choice) == 200) {
          acknowledged.put(ballot + " " + number, choice);
          casts.incrementAndGet();
        } else {
          refused.incrementAndGet();
          open.remove(ballot);
        }
      }
    }
    atWork.decrementAndGet();
    return null;
  }

  /** One after the other while the others go on, until all are closed. */
  private Void closeAll() {
    long all = (long) room.wires().size() * BALLOTS * MINDS;
    ApiClient chair = room.sample().chair();
    for (int i = 0; i < BALLOTS; i++) {
      long after = all * (FIRST_CLOSE + (long) i * NEXT_CLOSE) / 100;
      Await.until("so many casts", Duration.ofMinutes(20), () -> casts.get() + refused.get() >= after || atWork.get() == 0);
      long asked = System.nanoTime();
      chair.post("/api/ballots/" + ballots.get(i) + "/close", Map.of()).expect(200);
      closings.add((System.nanoTime() - asked) / 1e6);
    }
    return null;
  }

  /** @throws IllegalStateException if a result is not what was acknowledged */
  private void check() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < room.wires().size(); i++) {
      numbers.put("F" + i, i);
    }
    for (String ballot : ballots) {
      JsonNode closed = room.sample().chair().get("/api/ballots/" + ballot).expect(200).json();
      Map<String, Long> counted = new HashMap<>();
      for (JsonNode line : closed.get("electorate")) {
        String told = acknowledged.get(ballot + " " + numbers.get(line.at("/delegation/code").asText()));
        String kept = line.has("choice") ? line.get("choice").asText() : null;
        if (!Objects.equals(told, kept)) {
          throw new IllegalStateException(line.at("/delegation/code").asText() + " was told " + told + ", kept is " + kept);
        }
        if (kept != null) {
          counted.merge(kept, 1L, Long::sum);
        }
      }
      for (String choice : CHOICES) {
        if (closed.at("/tally/" + choice).asLong() != counted.getOrDefault(choice, 0L)) {
          throw new IllegalStateException("the tally is " + closed.get("tally") + ", the board has " + counted);
        }
      }
    }
  }
}
