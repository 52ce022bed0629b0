package org.parley.nodes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Reading;

/**
 * Every write is sent three times under its key: twice at once, to one node or to both, and once more to either. It must be carried out once
 * and answered with the same bytes and headers; while the node carries it out 409; with another body 422. Messages keep their answer in the
 * facade's transaction, everything else in the interceptor's: provisions stand for that.
 */
public final class Thrice {
  private static final int WRITERS = 8;
  private static final int OTHERWISE_EVERY = 100;
  /** A consultation takes 2,000 provisions. */
  private static final int PROVISION_EVERY = 6;
  private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int TAKEN = 201;
  private static final int REUSED = 422;

  private final Pair pair;
  private final int writes;
  private final Faults faults = new Faults();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger later = new AtomicInteger();
  private final ExecutorService atOnce = Executors.newFixedThreadPool(2 * WRITERS);

  /** @param key under which it is sent each time */
  private record Write(String path, Map<String, String> body, String key) {
    Answer sentBy(ApiClient client) {
      return client.post(path, body, key);
    }

    Write otherwise() {
      Map<String, String> changed = new HashMap<>(body);
      changed.merge("text", " Otherwise.", String::concat);
      return new Write(path, changed, key);
    }
  }

  private Thrice(Pair pair, int writes) {
    this.pair = pair;
    this.writes = writes;
  }

  public static void main(String[] arguments) {
    Pair.check("thrice", pair -> in(pair, Integer.getInteger("parley.writes", 10_000)));
  }

  /** Makes the check. */
  public static Faults in(Pair pair, int writes) throws Exception {
    return new Thrice(pair, writes).check();
  }

  private Faults check() throws Exception {
    ExecutorService leading = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      ApiClient here = pair.at(writer % 2, pair.head(writer));
      ApiClient there = pair.at((writer + 1) % 2, here);
      writers.add(leading.submit(() -> {
        for (int number = next.getAndIncrement(); number < writes; number = next.getAndIncrement()) {
          thrice(number, here, there);
        }
        return null;
      }));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    atOnce.shutdown();
    leading.shutdown();
    count();
    return faults;
  }

  private void thrice(int number, ApiClient here, ApiClient there) throws Exception {
    Write write = number % PROVISION_EVERY == 0 ? provision(number) : message(number);
    ApiClient beside = number % 2 == 0 ? here : there;
    Future<Answer> second = atOnce.submit(() -> taken(write, beside));
    Answer first = taken(write, here);
    compare(first, second.get());
    compare(first, taken(write, number % 4 < 2 ? there : here));
    if (number % OTHERWISE_EVERY == 0) {
      faults.require(write.otherwise().sentBy(there).status() == REUSED, "a changed body was not refused");
    }
  }

  private Write message(int number) {
    return new Write("/api/threads/" + pair.thread() + "/messages", Map.of("lang", "en", "text", "Write " + number), UUID.randomUUID().toString());
  }

  private Write provision(int number) {
    return new Write(pair.sample().path("/provisions"), Map.of("title", "Write " + number, "text", "Its text."), UUID.randomUUID().toString());
  }

  private void compare(Answer first, Answer again) {
    faults.require(first.body().equals(again.body()), "answered with other bytes");
    for (String header : List.of("ETag", "Location")) {
      faults.require(first.header(header).equals(again.header(header)), "answered with another " + header);
    }
  }

  /** Asks again while the first is under way, or the server is asked too much. */
  private Answer taken(Write write, ApiClient client) {
    Answer answer = write.sentBy(client).expect(TAKEN, 409, 429, 503);
    while (answer.status() != TAKEN) {
      (answer.status() == 409 ? underWay : later).incrementAndGet();
      faults.require(answer.status() != 409 || answer.code().equals("still-running"), "refused for another reason");
      LockSupport.parkNanos(AGAIN_NANOS);
      answer = write.sentBy(client).expect(TAKEN, 409, 429, 503);
    }
    return answer;
  }

  private void count() {
    List<String> kept = Stream.concat(Reading.messages(pair.sample(), pair.thread()).values().stream(),
        Reading.all(pair.sample().chair(), pair.sample().path("/provisions?limit=200")).stream().map(provision -> provision.at("/title/en").asText()))
        .filter(text -> text.startsWith("Write ")).toList();
    faults.add("a write was not carried out", writes - new HashSet<>(kept).size());
    faults.add("a write was carried out twice", kept.size() - new HashSet<>(kept).size());
    faults.require(underWay.get() > 0, "nobody was told that it was under way");
    System.out.printf("%,d writes sent three times: %,d carried out; %,d times told that it was under way, %,d times to come later; wrong: %s%n", writes,
        kept.size(), underWay.get(), later.get(), faults);
  }
}
