package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.journey.support.Await;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** {@code kill -9} while people write: whatever the server acknowledged is there afterwards, and nothing is there by half. */
class CrashJourneyIT {
  private static final int CRASHES = Integer.getInteger("parley.crashes", 10);
  private static final int POSTERS = 3;
  private static final int VOTERS = 3;
  private static final int SERVICE_RESTART = 1012;
  private static final int WRITES_BEFORE_CRASH = 12;
  private static final List<String> CHOICES = List.of("yes", "no", "abstain");

  /** What one run of the server acknowledged, and what was on its way when it died. */
  private static final class Burst {
    private final Map<String, String> messages = new ConcurrentHashMap<>();
    private final Map<String, String> votes = new ConcurrentHashMap<>();
    private final Map<String, String> underWay = new ConcurrentHashMap<>();
    private final CountDownLatch enough = new CountDownLatch(WRITES_BEFORE_CRASH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres"})
  void whatWasAcknowledgedOutlivesAnyNumberOfCrashes(String database) throws Exception {
    RunningServer server = RunningServer.named("crash-" + database);
    if (database.equals("postgres")) {
      server.with(Postgres.database("crash").environment());
    }
    server.start();
    SampleConsultation sample = SampleConsultation.open(server.administrator(), "crash-" + database).inPhase("deliberation");
    String thread = sample.thread("P1");
    List<ApiClient> heads = voters(sample);
    Map<String, String> posted = new LinkedHashMap<>();
    Map<String, Burst> ballots = new LinkedHashMap<>();
    String due = dueSoon(sample);
    List<String> sealed = List.of(sealed(sample, "secret"), sealed(sample, "show-of-hands"));
    Map<String, String> underSeal = new LinkedHashMap<>();
    for (int crash = 0; crash < CRASHES; crash++) {
      String ballot = sample.openBallot("Question " + crash);
      Burst burst = new Burst();
      for (String running : sealed) {
        castSealed(sample, running, crash, underSeal);
      }
      write(server, thread, ballot, sample, heads, burst);
      posted.putAll(burst.messages);
      ballots.put(ballot, burst);
      server.start();
      check(sample, thread, posted, ballot, burst);
    }
    for (Map.Entry<String, Burst> earlier : ballots.entrySet()) {
      checkVotes(sample, earlier.getKey(), earlier.getValue());
    }
    Await.until("the ballot to close that fell due", Await.SOON, () -> sample.chair().get("/api/ballots/" + due).text("state")
        .equals("closed"));
    assertEquals(1, Reading.journal(sample).stream().filter(item -> item.path("type").asText().equals("ballot-closed"))
        .filter(item -> item.at("/data/id").asText().equals(due)).count(), "it closed once");
    LiveClient listening = LiveClient.open(sample.chair()).subscribe(sample.slug(), 0);
    listening.event("ballot-closed");
    sealed.forEach(running -> wasCountedAsAcknowledged(sample, running, underSeal));
    server.stop();
    assertEquals(SERVICE_RESTART, listening.closeCode(), "whoever listens is told to come back");
  }

  private static List<ApiClient> voters(SampleConsultation sample) {
    return sample.participants().stream().limit(POSTERS + VOTERS).map(sample::head).toList();
  }

  private static String sealed(SampleConsultation sample, String method) {
    String id = sample.chair().post(sample.path("/ballots"), Map.of("question", "Under seal, " + method + "?", "method", method, "rule", "simple-majority"))
        .expect(201).id();
    sample.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    return id;
  }

  /** Votes that are changed from one run of the server to the next; the key to them outlives each crash. */
  private static void castSealed(SampleConsultation sample, String ballot, int run, Map<String, String> acknowledged) {
    for (int i = 0; i < POSTERS + VOTERS; i++) {
      String delegation = sample.participants().get(i);
      String choice = CHOICES.get((i + run) % CHOICES.size());
      sample.head(delegation).put("/api/ballots/" + ballot + "/vote", Map.of("choice", choice)).expect(200);
      acknowledged.put(delegation, choice);
    }
  }

  private static void wasCountedAsAcknowledged(SampleConsultation sample, String ballot, Map<String, String> acknowledged) {
    JsonNode tally = sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200).json().get("tally");
    CHOICES.forEach(choice -> assertEquals(acknowledged.values().stream().filter(choice::equals).count(), tally.get(choice).asLong(),
        "sealed votes " + choice));
  }

  /** A ballot that will fall due while the server is down or soon after. */
  private static String dueSoon(SampleConsultation sample) {
    String id = sample.chair().post(sample.path("/ballots"), Map.of("question", "Due", "method", "recorded", "rule", "simple-majority"))
        .expect(201).id();
    String closes = Instant.now().plus(Duration.ofSeconds(4)).toString();
    sample.chair().post("/api/ballots/" + id + "/open", Map.of("closes", closes)).expect(200);
    return id;
  }

  private static void write(RunningServer server, String thread, String ballot, SampleConsultation sample, List<ApiClient> heads,
      Burst burst)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(POSTERS + VOTERS);
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < POSTERS; i++) {
      ApiClient head = heads.get(i);
      int poster = i;
      writers.add(pool.submit(() -> untilTheLineBreaks(n -> post(head, thread, poster + "/" + n, burst))));
    }
    for (int i = POSTERS; i < POSTERS + VOTERS; i++) {
      ApiClient head = heads.get(i);
      String delegation = sample.participants().get(i);
      writers.add(pool.submit(() -> untilTheLineBreaks(n -> cast(head, ballot, delegation, CHOICES.get(n % CHOICES.size()), burst))));
    }
    assertTrue(burst.enough.await(60, TimeUnit.SECONDS), () -> "nothing was acknowledged; " + server.lastLines());
    server.kill();
    pool.shutdown();
    assertTrue(pool.awaitTermination(60, TimeUnit.SECONDS));
    writers.forEach(CrashJourneyIT::outcome);
  }

  private static void outcome(Future<?> writer) {
    try {
      writer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("a writer failed otherwise than by a broken line", e);
    }
  }

  private static void untilTheLineBreaks(IntConsumer write) {
    try {
      IntStream.iterate(0, n -> n + 1).forEach(write);
    } catch (UncheckedIOException broken) {
      // the server is gone, as intended
    }
  }

  private static void post(ApiClient head, String thread, String number, Burst burst) {
    String text = "Message " + number;
    String id = head.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", text)).expect(201).id();
    burst.messages.put(id, text);
    burst.enough.countDown();
  }

  private static void cast(ApiClient head, String ballot, String delegation, String choice, Burst burst) {
    burst.underWay.put(delegation, choice);
    head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", choice)).expect(200);
    burst.votes.put(delegation, choice);
    burst.enough.countDown();
  }

  private static void check(SampleConsultation sample, String thread, Map<String, String> posted, String ballot, Burst burst) {
    Map<String, String> kept = Reading.messages(sample, thread);
    posted.forEach((id, text) -> assertEquals(text, kept.get(id), "an acknowledged message"));
    List<JsonNode> journal = Reading.journal(sample);
    List<Long> numbers = journal.stream().map(item -> item.get("seq").asLong()).toList();
    assertEquals(List.copyOf(new TreeSet<>(numbers)), numbers, "rising, each once");
    SortedSet<Long> seen = new TreeSet<>(numbers);
    // Of a secret vote the delegation alone is told.
    voters(sample).forEach(head -> seen.addAll(Reading.numbers(head, sample)));
    assertEquals(LongStream.rangeClosed(1, seen.last()).boxed().toList(), List.copyOf(seen), "no number is missing");
    assertEquals(kept.keySet(), Set.copyOf(journal.stream().filter(item -> item.get("type").asText().equals("message-posted"))
        .map(item -> item.at("/data/id").asText()).toList()), "messages and their entries are there together");
    Map<String, String> journalled = new LinkedHashMap<>();
    journal.stream().filter(item -> item.get("type").asText().equals("vote-cast")).filter(item -> item.at("/data/ballot").asText()
        .equals(ballot))
        .forEach(item -> journalled.put(item.at("/data/delegation/code").asText(), item.at("/data/choice").asText()));
    assertEquals(journalled, Reading.board(sample, ballot), "votes and their entries are there together");
    checkVotes(sample, ballot, burst);
  }

  private static void checkVotes(SampleConsultation sample, String ballot, Burst burst) {
    Map<String, String> board = Reading.board(sample, ballot);
    burst.votes.forEach((delegation, choice) -> assertTrue(
        choice.equals(board.get(delegation)) || burst.underWay.get(delegation).equals(board.get(delegation)),
        () -> delegation + " was told " + choice + " and sent " + burst.underWay.get(delegation) + ", kept is " + board.get(delegation)
            + "; in all " + burst.votes
            + ", under way " + burst.underWay + ", kept " + board));
    JsonNode tally = sample.chair().get("/api/ballots/" + ballot).json().get("tally");
    CHOICES.forEach(choice -> assertEquals(board.values().stream().filter(choice::equals).count(), tally.get(choice).asLong(), "tally of "
        + choice));
  }
}
