package org.parley.nodes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Reading;

/**
 * Many people at two nodes at random, with their histories checked. A thread is a set: what was acknowledged at one node is read at the
 * other at once. A message is a register that changes on the ground of a revision: of each revision one correction stands, and the history
 * holds exactly those that were acknowledged. A ballot is open or closed: once its close is acknowledged it is closed at both nodes, takes
 * nothing more, and its result is what was acknowledged.
 */
public final class Consistency {
  private static final int WRITERS = 6;
  private static final int REGISTERS = 60;
  /** A message takes a hundred. */
  private static final int MOST_REVISIONS = 90;
  private static final List<String> CHOICES = List.of("yes", "no", "abstain");

  private final Pair pair;
  private final Size size;
  private final Faults faults = new Faults();
  /** By revision of each message, the text that was acknowledged for it. */
  private final List<Map<Long, String>> corrections = new ArrayList<>();
  private final List<String> registers = new ArrayList<>();
  private final Set<String> added = ConcurrentHashMap.newKeySet();
  private final AtomicInteger corrected = new AtomicInteger();
  private final AtomicInteger stale = new AtomicInteger();
  private final AtomicInteger votes = new AtomicInteger();
  private final AtomicInteger readings = new AtomicInteger();

  private Consistency(Pair pair, Size size) {
    this.pair = pair;
    this.size = size;
  }

  /** @param operations messages and corrections */
  public record Size(int operations, int ballots) {
    static Size asked() {
      return new Size(Integer.getInteger("parley.operations", 10_000), Integer.getInteger("parley.ballots", 100));
    }
  }

  public static void main(String[] arguments) {
    Pair.check("consistency", pair -> in(pair, Size.asked()));
  }

  /** Makes the check. */
  public static Faults in(Pair pair, Size size) throws Exception {
    return new Consistency(pair, size).check();
  }

  private Faults check() throws Exception {
    for (int i = 0; i < REGISTERS; i++) {
      registers.add(taken(() -> pair.post(pair.at(0, author()), "Register", key())).id());
      corrections.add(new ConcurrentHashMap<>());
    }
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    List<Future<?>> work = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(writer);
      ApiClient head = pair.head(writer);
      work.add(threads.submit(() -> {
        while (next.getAndIncrement() < size.operations()) {
          if (random.nextBoolean()) {
            add(head, random);
          } else {
            correct(Math.min(corrected.get() / (MOST_REVISIONS - 1), REGISTERS - 1), random);
          }
        }
        return null;
      }));
    }
    work.add(threads.submit(() -> {
      for (int i = 0; i < size.ballots(); i++) {
        vote("Question " + i);
      }
      return null;
    }));
    for (Future<?> each : work) {
      each.get();
    }
    threads.shutdown();
    checkHistories();
    System.out.printf("%,d messages added, %,d corrections of %,d messages and %,d refused as stale, %,d votes on %,d ballots, read %,d times meanwhile; wrong: %s%n",
        added.size(), corrected.get(), REGISTERS, stale.get(), votes.get(), size.ballots(), readings.get(), faults);
    return faults;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private ApiClient author() {
    return pair.head(0);
  }

  /** Asks again where the server is busy, or has been asked too much. */
  private static Answer taken(Callable<Answer> asking) throws Exception {
    Answer answer = asking.call();
    while (answer.status() == 429 || answer.status() == 503) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      answer = asking.call();
    }
    return answer;
  }

  private void add(ApiClient head, Random random) throws Exception {
    int node = random.nextInt(2);
    String key = key();
    String id = taken(() -> pair.post(pair.at(node, head), "Added", key)).expect(201).id();
    added.add(id);
    JsonNode newest = pair.at(1 - node, head).get("/api/threads/" + pair.thread() + "/messages?order=desc&limit=200").expect(200).json();
    if (!newest.get("items").findValuesAsText("id").contains(id)) {
      faults.add("an acknowledged message was not read at the other node");
    }
  }

  /** All turn to the same message at a time. */
  private void correct(int register, Random random) throws Exception {
    String path = "/api/messages/" + registers.get(register);
    ApiClient reader = pair.at(random.nextInt(2), author());
    long revision = reader.get(path + "/history").expect(200).json().get("items").size();
    if (revision >= MOST_REVISIONS) {
      return;
    }
    String text = "Corrected " + key();
    int node = random.nextInt(2);
    ApiClient writer = pair.at(node, author());
    Answer answer = taken(() -> writer.patch(path, Map.of("text", text), "\"" + revision + "\"")).expect(200, 412);
    if (answer.status() == 412) {
      stale.incrementAndGet();
      return;
    }
    corrected.incrementAndGet();
    if (corrections.get(register).put(revision + 1, text) != null) {
      faults.add("two corrections of one revision were acknowledged");
    }
    long read = pair.at(1 - node, author()).get(path + "/history").expect(200).json().get("items").size();
    if (read <= revision) {
      faults.add("an acknowledged correction was not read at the other node");
    }
  }

  private void checkHistories() {
    for (int register = 0; register < REGISTERS; register++) {
      JsonNode history = pair.at(0, author()).get("/api/messages/" + registers.get(register) + "/history").expect(200).json().get("items");
      Map<Long, String> kept = new HashMap<>();
      for (int i = 1; i < history.size(); i++) {
        kept.put(i + 1L, history.get(i).get("text").asText());
      }
      if (!kept.equals(corrections.get(register))) {
        faults.add("a history is not what was acknowledged");
      }
    }
    if (!Reading.messages(pair.sample(), pair.thread()).keySet().containsAll(added)) {
      faults.add("an acknowledged message is lost");
    }
  }

  /** A ballot, cast in and read at both nodes until it is closed at one of them. */
  private void vote(String question) throws Exception {
    String path = "/api/ballots/" + pair.sample().openBallot(question);
    ThreadLocalRandom random = ThreadLocalRandom.current();
    List<String> delegations = pair.sample().participants();
    Map<String, String> acknowledged = new ConcurrentHashMap<>();
    AtomicBoolean closedForAll = new AtomicBoolean();
    ExecutorService people = Executors.newCachedThreadPool();
    List<Future<?>> taking = new ArrayList<>();
    for (int i = 0; i < delegations.size(); i++) {
      int delegation = i;
      taking.add(people.submit(() -> castUntilClosed(path, delegation, acknowledged)));
    }
    for (int i = 0; i < 2; i++) {
      ApiClient reader = pair.at(i, pair.head(i));
      taking.add(people.submit(() -> readUntilClosed(path, reader, closedForAll)));
    }
    try {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(50, 800)));
      JsonNode tally = close(path, random, closedForAll);
      for (Future<?> each : taking) {
        each.get();
      }
      for (String choice : CHOICES) {
        if (tally.path(choice).asLong() != acknowledged.values().stream().filter(choice::equals).count()) {
          faults.add("a result is not what was acknowledged");
        }
      }
    } finally {
      people.shutdownNow();
    }
  }

  /** @param closedForAll set once it is acknowledged @return the tally */
  private JsonNode close(String path, ThreadLocalRandom random, AtomicBoolean closedForAll) throws Exception {
    ApiClient chair = pair.sample().chair();
    Answer closed = taken(() -> pair.at(random.nextInt(2), chair).post(path + "/close", Map.of())).expect(200);
    closedForAll.set(true);
    for (int node = 0; node < 2; node++) {
      if (!pair.at(node, chair).get(path).expect(200).text("state").equals("closed")) {
        faults.add("an acknowledged close was not read");
      }
      if (pair.at(node, pair.head(0)).put(path + "/vote", Map.of("choice", "yes")).status() == 200) {
        faults.add("a vote was taken after an acknowledged close");
      }
    }
    return closed.json().get("tally");
  }

  /** What was closed is not read as open again; nor is what was asked for after the close was acknowledged, which is asked for once at least. */
  private Void readUntilClosed(String path, ApiClient reader, AtomicBoolean closedForAll) {
    boolean seenClosed = false;
    boolean after = false;
    while (!after) {
      after = closedForAll.get();
      boolean closed = reader.get(path).expect(200).text("state").equals("closed");
      readings.incrementAndGet();
      if (!closed && (seenClosed || after)) {
        faults.add("a ballot was read as open after its close");
      }
      seenClosed = closed;
    }
    return null;
  }

  private Void castUntilClosed(String path, int delegation, Map<String, String> acknowledged) throws Exception {
    ApiClient head = pair.head(delegation);
    for (int n = 0;; n++) {
      String choice = CHOICES.get((delegation + n) % CHOICES.size());
      int node = (delegation + n) % 2;
      Answer answer = taken(() -> pair.at(node, head).put(path + "/vote", Map.of("choice", choice))).expect(200, 409);
      if (answer.status() == 409) {
        return null;
      }
      votes.incrementAndGet();
      acknowledged.put(pair.sample().participants().get(delegation), choice);
      if (!pair.at(1 - node, head).get(path).expect(200).text("own/choice").equals(choice)) {
        faults.add("an acknowledged vote was not read at the other node");
      }
    }
  }
}
