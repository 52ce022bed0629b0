package org.parley.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Reading;

/**
 * Every write is sent three times under its key, to either node and twice at once: it must be carried out once and answered with the
 * same bytes; while it is carried out 409; with another body 422.
 */
public final class Thrice {
  private static final int WRITES = Integer.getInteger("parley.writes", 10_000);
  private static final int WRITERS = 8;
  private static final int OTHERWISE_EVERY = 100;

  private Thrice() {}

  public static void main(String[] arguments) throws Exception {
    boolean good;
    try (Pair pair = Pair.started("thrice")) {
      good = check(pair);
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean check(Pair pair) throws Exception {
    AtomicInteger different = new AtomicInteger();
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger otherwise = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS);
    List<Future<?>> writers = new ArrayList<>();
    ExecutorService leading = Executors.newFixedThreadPool(WRITERS);
    for (int writer = 0; writer < WRITERS; writer++) {
      ApiClient here = pair.at(writer % 2, pair.head(writer));
      ApiClient there = pair.at((writer + 1) % 2, here);
      writers.add(leading.submit(() -> {
        for (int number = next.getAndIncrement(); number < WRITES; number = next.getAndIncrement()) {
          String text = "Write " + number;
          String key = UUID.randomUUID().toString();
          Callable<Answer> again = () -> taken(pair, there, text, key, underWay);
          Future<Answer> atOnce = threads.submit(again);
          Answer first = taken(pair, here, text, key, underWay);
          Answer later = taken(pair, number % 2 == 0 ? here : there, text, key, underWay);
          if (!first.body().equals(atOnce.get().body()) || !first.body().equals(later.body())) {
            different.incrementAndGet();
          }
          if (number % OTHERWISE_EVERY == 0) {
            otherwise.addAndGet(pair.post(there, text + " otherwise", key).status() == 422 ? 0 : 1);
          }
        }
        return null;
      }));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    threads.shutdown();
    leading.shutdown();
    List<String> texts = List.copyOf(Reading.messages(pair.sample(), pair.thread()).values());
    long effects = texts.stream().filter(text -> text.startsWith("Write ")).count();
    long single = texts.stream().filter(text -> text.startsWith("Write ")).distinct().count();
    System.out.printf("%,d writes sent three times: %,d carried out, %,d of them once; %,d answered differently; %,d times under way; %,d changed bodies not refused%n",
        WRITES, effects, single, different.get(), underWay.get(), otherwise.get());
    return effects == WRITES && single == WRITES && different.get() == 0 && otherwise.get() == 0;
  }

  /** Asks again while the first is under way. */
  private static Answer taken(Pair pair, ApiClient client, String text, String key, AtomicInteger underWay) {
    Answer answer = pair.post(client, text, key).expect(201, 409, 429, 503);
    while (answer.status() != 201) {
      underWay.incrementAndGet();
      answer = pair.post(client, text, key).expect(201, 409, 429, 503);
    }
    return answer;
  }
}
