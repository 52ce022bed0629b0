package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Build;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** What docs/operations.md says of connections, disk and clock: where one runs short, or jumps, nothing that was acknowledged is lost. */
class ShortageJourneyIT {
  private static final Path CLOCK = Build.emptied("shortage-clock").resolve("clock");
  private static final Duration BACK = Duration.ofSeconds(5);
  private static final int CONNECTIONS = 40;
  private static final int AT_ONCE = 60;
  private static final int ROOM_BYTES = 300_000;
  private static final int LARGE = 15_000;
  private static final int MOST_LARGE = 500;
  private static final Pattern POOL_USED = Pattern.compile("(?m)^parley_pool_used\\S* ([\\d.]+)");
  private static Set<Integer> answersWhileStarting;
  private static Postgres.Database database;
  private static RunningServer server;
  private static SampleConsultation sample;

  @BeforeAll
  static void open() throws Exception {
    database = Postgres.database("shortage");
    server = RunningServer.named("shortage").with(database.environment()).with(Map.of("WLP_LOGGING_CONSOLE_FORMAT", "json"))
        .withOption("-Dparley.test.clock=" + CLOCK);
    answersWhileStarting = startedSlowly();
    sample = SampleConsultation.open(server.administrator(), "shortage").inPhase("deliberation");
    post(sample, "Seated, and the thread open, before anything runs short", UUID.randomUUID().toString()).expect(201);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  /** Held up for longer than Liberty waits by itself. @return each other answer that was given before the server was ready */
  private static Set<Integer> startedSlowly() throws Exception {
    Set<Integer> answers = new TreeSet<>();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> started = thread.submit(server::start);
      Await.until("the application to be started", Duration.ofMinutes(2),
          () -> Files.exists(server.log()) && Files.readString(server.log()).contains("Starting application parley"));
      TimeUnit.SECONDS.sleep(2);
      signal("STOP");
      TimeUnit.SECONDS.sleep(31);
      signal("CONT");
      while (!started.isDone()) {
        try {
          answers.add(server.anyone().get("/api/records").status());
        } catch (UncheckedIOException notYet) {
          TimeUnit.MILLISECONDS.sleep(5);
        }
      }
      started.get();
    } finally {
      thread.shutdown();
    }
    return answers;
  }

  private static void signal(String name) throws Exception {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, String.valueOf(server.pid())).start().waitFor());
  }

  @Test
  void howeverLongTheStartTakesNobodyIsAnsweredBeforeTheServerCan() {
    assertTrue(Set.of(200).containsAll(answersWhileStarting), answersWhileStarting.toString());
  }

  private static ApiClient head(SampleConsultation of) {
    return of.head(of.participants().get(0));
  }

  private static Answer post(SampleConsultation of, String text, String key) {
    return head(of).post("/api/threads/" + of.thread("P1") + "/messages", Map.of("lang", "en", "text", text), key);
  }

  private static void requireToComeBack(Answer refused, String code) {
    assertEquals(code, refused.expect(503).code());
    assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
  }

  @Test
  void whereAllConnectionsAreInUseOthersAreToldToComeBackAndNothingIsChanged() throws Exception {
    ApiClient reader = head(sample);
    String messages = "/api/threads/" + sample.thread("P1") + "/messages";
    post(sample, "Before", UUID.randomUUID().toString()).expect(201);
    int before = Reading.messages(sample, sample.thread("P1")).size();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<Answer>> asked = new ArrayList<>();
    Future<Answer> written;
    try (Connection held = database.connect(); Statement statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute("lock table message in access exclusive mode");
      IntStream.range(0, AT_ONCE).forEach(i -> asked.add(threads.submit(() -> reader.get(messages))));
      server.anyone().get("/health/started").expect(200);
      assertTrue(asked.stream().noneMatch(Future::isDone), "checks are answered while all these wait");
      Await.until("all connections to be in use", Await.SOON, () -> poolUsed() == CONNECTIONS);
      server.anyone().get("/health/live").expect(200);
      written = threads.submit(() -> reader.post(messages, Map.of("lang", "en", "text", "Meanwhile")));
      for (Future<Answer> each : asked) {
        requireToComeBack(each.get(60, TimeUnit.SECONDS), "busy");
      }
      requireToComeBack(written.get(60, TimeUnit.SECONDS), "busy");
    } finally {
      threads.shutdownNow();
    }
    Await.until("all connections to be free", Await.SOON, () -> poolUsed() == 0);
    assertEquals(before, Reading.messages(sample, sample.thread("P1")).size());
    post(sample, "After", UUID.randomUUID().toString()).expect(201);
  }

  private static int poolUsed() {
    Matcher figure = POOL_USED.matcher(server.anyone().get("/metrics").expect(200).body());
    assertTrue(figure.find(), "the pool is measured");
    return (int) Double.parseDouble(figure.group(1));
  }

  /** PostgreSQL's own code for a disk without room (disk_full), from where a row of the journal would be written. */
  @Test
  void whereTheDatabaseHasNoDiskLeftAChangeIsRefusedAndGoesThroughLaterOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    requireToComeBack(whileTheJournalFails("53100", () -> {
      head(sample).get(sample.path("/journal")).expect(200);
      return post(sample, "When there is room", key);
    }), "database-away");
    Answer taken = post(sample, "When there is room", key).expect(201);
    assertEquals(taken.body(), post(sample, "When there is room", key).expect(201).body());
    assertEquals(1, Reading.messages(sample, sample.thread("P1")).values().stream().filter("When there is room"::equals).count());
  }

  private static List<Future<Answer>> postAtOnce(ExecutorService threads, int posters, String text) {
    List<ApiClient> heads = sample.participants().stream().limit(posters).map(sample::head).toList();
    String messages = "/api/threads/" + sample.thread("P1") + "/messages";
    return heads.stream().map(head -> threads.submit(() -> head.post(messages, Map.of("lang", "en", "text", text)))).toList();
  }

  /** Each waits ten seconds for the lock, and none of them after the others: eight in turn would have waited for a minute and a half. */
  @Test
  void whoeverWaitsForALockWithOthersIsToldToComeBackWithThem() throws Exception {
    sample.participants().forEach(sample::head); // signed in before anything is locked
    int before = Reading.messages(sample, sample.thread("P1")).size();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Connection held = database.connect(); Statement statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute("select * from journal_head for update");
      for (Future<Answer> each : postAtOnce(threads, 8, "While it is locked")) {
        requireToComeBack(each.get(45, TimeUnit.SECONDS), "busy");
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(before, Reading.messages(sample, sample.thread("P1")).size());
  }

  /** The driver says of several rows that failed together what they were to hold. */
  @Test
  void whatCouldNotBeWrittenStandsInNoLog() throws Exception {
    sample.participants().forEach(sample::head);
    String words = "Words that only the members may read";
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try (Connection operator = database.connect(); Statement statement = operator.createStatement()) {
      statement.execute("create function refused() returns trigger language plpgsql as $$ begin raise exception 'refused' using errcode = '53100'; end $$");
      statement.execute("create trigger refused before insert on journal_entry for each row execute function refused()");
      for (Future<Answer> each : postAtOnce(threads, 10, words)) {
        requireToComeBack(each.get(45, TimeUnit.SECONDS), "database-away");
      }
      statement.execute("drop trigger refused on journal_entry");
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> files = Files.walk(server.log().getParent())) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        assertFalse(Files.readString(log, StandardCharsets.ISO_8859_1).contains(words), log.toString());
      }
    }
    assertTrue(Files.readString(server.log()).contains("The database does not answer request"), "and yet it is said that something failed");
  }

  /** @param code which PostgreSQL gives for whatever would be written there */
  private static Answer whileTheJournalFails(String code, Callable<Answer> asking) throws Exception {
    try (Connection operator = database.connect(); Statement statement = operator.createStatement()) {
      statement.execute("create or replace function failing() returns trigger language plpgsql as"
          + " $$ begin raise exception 'could not extend file' using errcode = '" + code + "'; end $$");
      statement.execute("create trigger failing before insert on journal_entry for each row execute function failing()");
      try {
        return asking.call();
      } finally {
        statement.execute("drop trigger failing on journal_entry");
      }
    }
  }

  /** And the log says what was refused or failed in one object a line, without a word of what was said. */
  @Test
  void whatARequestIsCalledInItsAnswerItIsCalledInTheLog() throws Exception {
    Answer refused = whileTheJournalFails("53100", () -> post(sample, "Confidential", UUID.randomUUID().toString())).expect(503);
    assertEquals("WARNING", logged(refused.header("X-Request-Id")).get("loglevel").asText());
    Answer failed = whileTheJournalFails("P0001", () -> post(sample, "Confidential", UUID.randomUUID().toString())).expect(500);
    assertEquals("SEVERE", logged(failed.header("X-Request-Id")).get("loglevel").asText());
    assertTrue(failed.text("detail").contains(failed.header("X-Request-Id")));
    ApiClient behindAProxy = head(sample).with("X-Request-Id", "named-by-the-proxy");
    Answer named = whileTheJournalFails("53100", () -> behindAProxy.post("/api/threads/" + sample.thread("P1") + "/messages", Map.of("lang", "en",
        "text", "Confidential"))).expect(503);
    assertEquals("named-by-the-proxy", named.header("X-Request-Id"));
    assertEquals("WARNING", logged("named-by-the-proxy").get("loglevel").asText());
    assertFalse(Files.readString(server.log()).contains("Confidential"));
  }

  /** The one line of the log that names the request. */
  private static JsonNode logged(String request) throws IOException {
    List<String> lines = Await.present("a line on " + request, Await.SOON, () -> Optional.of(linesOn(request)).filter(found -> !found.isEmpty()));
    assertEquals(1, lines.size(), lines::toString);
    return ApiClient.JSON.readTree(lines.get(0));
  }

  private static List<String> linesOn(String request) {
    try (Stream<String> lines = Files.lines(server.log())) {
      return lines.filter(line -> line.contains(request)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whereTheDatabaseIsCutOffWithoutAWordNobodyWaitsForEverAndItComesBackByItself() {
    String path = "/api/threads/" + sample.thread("P1") + "/messages";
    Map<String, String> message = Map.of("lang", "en", "text", "While it is cut off");
    String key = UUID.randomUUID().toString();
    ApiClient head = head(sample);
    Postgres.freeze();
    try {
      requireToComeBack(head.post(path, message, key), "database-away");
      server.anyone().get("/health/live").expect(200);
      server.anyone().get("/health/ready").expect(503);
    } finally {
      Postgres.thaw();
    }
    Await.until("posting to work again", BACK, () -> head.post(path, message, key).status() == 201);
    Await.until("the server to be ready", BACK, server::isReady);
    assertEquals(1, Reading.messages(sample, sample.thread("P1")).values().stream().filter(message.get("text")::equals).count());
  }

  /** The file of the embedded database may not grow any more, as on a full disk. */
  @Test
  @EnabledOnOs(OS.LINUX) // no other system limits the files of a server that runs
  void whereTheEmbeddedDatabaseHasNoDiskLeftNothingAcknowledgedIsLost() throws Exception {
    RunningServer embedded = RunningServer.named("shortage-embedded").start();
    try {
      SampleConsultation there = SampleConsultation.open(embedded.administrator(), "embedded").inPhase("deliberation");
      head(there);
      limitFiles(embedded, String.valueOf(largestFile(embedded.data()) + ROOM_BYTES));
      List<String> acknowledged = new ArrayList<>();
      Answer last = post(there, "First", UUID.randomUUID().toString()).expect(201);
      while (last.status() == 201 && acknowledged.size() < MOST_LARGE) {
        String text = acknowledged.size() + " " + "words ".repeat(LARGE / 6);
        last = post(there, text.strip(), UUID.randomUUID().toString());
        if (last.status() == 201) {
          acknowledged.add(text.strip());
        }
      }
      requireToComeBack(last, "database-away");
      embedded.anyone().get("/health/live").expect(200);
      limitFiles(embedded, "unlimited");
      embedded.kill();
      embedded.start();
      List<String> kept = Reading.messages(there, there.thread("P1")).values().stream().toList();
      assertEquals(acknowledged, kept.stream().filter(acknowledged::contains).toList());
      post(there, "There is room again", UUID.randomUUID().toString()).expect(201);
    } finally {
      embedded.stop();
    }
  }

  private static long largestFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).max().orElseThrow();
    }
  }

  private static void limitFiles(RunningServer of, String bytes) throws IOException, InterruptedException {
    Process limit = new ProcessBuilder("prlimit", "--pid", String.valueOf(of.pid()), "--fsize=" + bytes + ":").inheritIO().start();
    assertEquals(0, limit.waitFor());
  }

  @Test
  void aClockThatJumpsAheadClosesWhatIsDueAndOneThatJumpsBackUndoesNothing() throws IOException {
    ApiClient chair = sample.chair();
    ApiClient voter = head(sample);
    Instant closes = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    String due = ballot(closes);
    voter.put("/api/ballots/" + due + "/vote", Map.of("choice", "yes")).expect(200);
    Files.writeString(CLOCK, "PT2H");
    Await.until("the ballot to close whose time has come", Await.SOON, () -> chair.get("/api/ballots/" + due).text("state").equals("closed"));
    long ahead = post(sample, "Said ahead", UUID.randomUUID().toString()).expect(201).json().get("seq").asLong();
    Files.writeString(CLOCK, "PT0S");
    String later = ballot(Instant.now().plus(1, ChronoUnit.HOURS));
    assertEquals("ballot-closed", voter.put("/api/ballots/" + due + "/vote", Map.of("choice", "no")).expect(409).code());
    Answer closed = chair.get("/api/ballots/" + due).expect(200);
    assertEquals("closed", closed.text("state"));
    assertEquals(closes, Instant.parse(closed.text("closedAt")));
    assertEquals(1, closed.json().at("/tally/yes").asInt());
    voter.put("/api/ballots/" + later + "/vote", Map.of("choice", "no")).expect(200);
    assertTrue(post(sample, "Said after", UUID.randomUUID().toString()).expect(201).json().get("seq").asLong() > ahead);
    List<Long> numbers = Reading.numbers(voter, sample);
    assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
  }

  private static String ballot(Instant closes) {
    String id = sample.chair().post(sample.path("/ballots"), Map.of("question", "Closing at " + closes, "method", "recorded", "rule", "simple-majority"))
        .expect(201).id();
    sample.chair().post("/api/ballots/" + id + "/open", Map.of("closes", closes.toString())).expect(200);
    return id;
  }
}
