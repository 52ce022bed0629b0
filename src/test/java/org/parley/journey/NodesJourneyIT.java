package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Follower;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.nodes.Consistency;
import org.parley.nodes.Failover;
import org.parley.nodes.GapFree;
import org.parley.nodes.Pair;
import org.parley.nodes.Thrice;

/** Two nodes on one PostgreSQL behind one address: what happens on one holds on the other, and either may die. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesJourneyIT {
  private static final Duration BACK = Duration.ofSeconds(30);
  /** Within which all works again once the database is back; and a listener hears what another node has said though it was not told. */
  private static final Duration RECOVERED = Duration.ofSeconds(5);
  private static final Duration BY_THE_BEAT = Duration.ofSeconds(2);
  /** More than the proxy's checks take to find a node down. */
  private static final Duration FOUND_OUT = Duration.ofSeconds(5);
  private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int NEWS_CONNECTIONS = 4;
  /** More than whoever waits for a lock or a connection waits. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(12);
  private static final int AT_ONCE = 60;
  private static final int SOCKETS = 8;
  private static final int KEYS = 20;
  /** How many milliseconds before an expiry the first objection leaves its sender: surely in time, surely too late, and mostly in between. */
  private static final List<Integer> RACES = List.of(800, 200, 100, 60, 40, 30, 25, 20, 15, 10, 5, 0);
  private static Pair pair;
  private static RunningServer one;
  private static RunningServer other;
  private static SampleConsultation sample;
  private static String thread;

  @BeforeAll
  static void start() {
    pair = Pair.started("nodes", UnaryOperator.identity());
    one = pair.nodes().get(0);
    other = pair.nodes().get(1);
    sample = pair.sample();
    thread = pair.thread();
  }

  @AfterAll
  static void stop() {
    pair.close();
  }

  /** The same person with the same sign-in, elsewhere. */
  private static ApiClient at(RunningServer node, ApiClient client) {
    return node.anyone().with("Authorization", "Bearer " + client.token());
  }

  private static ApiClient head(int delegation) {
    return sample.head(sample.participants().get(delegation));
  }

  private static Answer post(ApiClient client, String text, String key) {
    return pair.post(client, text, key);
  }

  @Test
  @Order(1)
  void whatIsSaidOnOneNodeIsHeardOnTheOther() {
    try (LiveClient listening = LiveClient.open(at(other, head(1))).subscribe(sample.slug(), 0)) {
      listening.through(Reading.journal(sample).size());
      post(head(0), "Heard elsewhere", UUID.randomUUID().toString()).expect(201);
      listening.event("message-posted", event -> event.at("/data/text").asText().equals("Heard elsewhere"));
    }
  }

  @Test
  @Order(2)
  void whoIsRemovedOnOneNodeHearsNoMoreOnTheOther() throws Exception {
    hearsNothingASecondAfterTheRemoval("removed", () -> 0);
  }

  /** The other node is not told then, and finds out by its beat. */
  @Test
  @Order(2)
  void whoIsRemovedWhileNodesCannotTellEachOtherHearsNoMoreEither() throws Exception {
    hearsNothingASecondAfterTheRemoval("removed-unheard", NodesJourneyIT::cutNews);
  }

  /** Somebody speaks ten times a second all the while. @param before what happens just before the removal */
  private static void hearsNothingASecondAfterTheRemoval(String name, Callable<Integer> before) throws Exception {
    String delegation = sample.participants().get(2);
    ApiClient expert = sample.person(delegation, "expert", name);
    String members = sample.path("/delegations/" + delegation + "/members");
    String part = members + "/" + Reading.all(sample.administrator(), members).stream()
        .filter(item -> item.at("/person/name").asText().equals(name + "." + delegation)).findFirst().orElseThrow().get("id").asText();
    AtomicLong lastHeard = new AtomicLong();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService speaker = Executors.newSingleThreadExecutor();
    try (LiveClient listening = LiveClient.open(at(other, expert), Map.of(), (line, frame) -> {
      if (LiveClient.eventsIn(frame).stream().anyMatch(event -> event.path("type").asText().equals("message-posted"))) {
        lastHeard.set(System.nanoTime());
      }
    }); LiveClient witness = LiveClient.open(at(other, head(1)))) {
      listening.subscribe(sample.slug(), Reading.end(sample));
      witness.subscribe(sample.slug(), Reading.end(sample));
      Future<Integer> said = speaker.submit(() -> speakUntil(over, name));
      Await.until("something to be heard", Await.SOON, () -> lastHeard.get() > 0);
      before.call();
      sample.administrator().delete(part).expect(204);
      long removed = System.nanoTime();
      LockSupport.parkNanos(3 * SECOND_NANOS);
      over.set(true);
      String last = name + " " + said.get(60, TimeUnit.SECONDS);
      witness.event("message-posted", event -> event.at("/data/text").asText().equals(last));
      assertTrue(lastHeard.get() - removed <= SECOND_NANOS, () -> "heard %d ms after the removal".formatted((lastHeard.get() - removed) / 1_000_000));
    } finally {
      over.set(true);
      speaker.shutdown();
    }
  }

  /** @return number of the last */
  private static int speakUntil(AtomicBoolean over, String text) {
    int number = 0;
    while (!over.get()) {
      post(head(0), text + " " + ++number, UUID.randomUUID().toString()).expect(201);
      LockSupport.parkNanos(SECOND_NANOS / 10);
    }
    return number;
  }

  /** Ends the connections over which nodes tell each other of news. @return how many there were */
  private static int cutNews() throws SQLException {
    return asked("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'parley news' and datname = current_database()");
  }

  private static int asked(String question) throws SQLException {
    try (Connection operator = pair.database().connect(); Statement statement = operator.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getInt(1);
    }
  }

  @Test
  @Order(2)
  void newsComeByTheBeatWhileNodesCannotTellEachOtherWhichTheySoonDoAgain() throws Exception {
    try (LiveClient listening = LiveClient.open(at(other, head(1))).subscribe(sample.slug(), 0)) {
      listening.through(Reading.end(sample));
      assertEquals(NEWS_CONNECTIONS, cutNews());
      post(head(0), "Untold", UUID.randomUUID().toString()).expect(201);
      Await.until("news that nobody tells of", BY_THE_BEAT, () -> heard(listening, "Untold"));
      post(at(other, head(0)), "So that this node finds out, too", UUID.randomUUID().toString()).expect(201);
      Await.until("the nodes to be in hearing again", RECOVERED, () -> asked(
          "select count(*) from pg_stat_activity where application_name = 'parley news' and datname = current_database()") == NEWS_CONNECTIONS);
      post(head(0), "Told again", UUID.randomUUID().toString()).expect(201);
      Await.until("news that the other node tells of", BY_THE_BEAT, () -> heard(listening, "Told again"));
    }
  }

  private static boolean heard(LiveClient listening, String text) {
    return listening.events().stream().anyMatch(event -> event.at("/data/text").asText().equals(text));
  }

  @Test
  @Order(3)
  void whoSignsOutOnOneNodeIsSignedOutOnTheOther() {
    ApiClient leaver = sample.person(sample.participants().get(3), "expert", "leaver");
    try (LiveClient listening = LiveClient.open(at(other, leaver)).subscribe(sample.slug(), 0)) {
      listening.event("consultation-opened");
      leaver.delete("/api/people/" + leaver.get("/api/me").text("person/id") + "/sessions").expect(204);
      assertEquals(1008, listening.closeCode());
      Await.until("the other node to know", Await.SOON, () -> at(other, leaver).get("/api/me").status() == 401);
    }
  }

  @Test
  @Order(4)
  void theSameKeyIsCarriedOutOnceWhicheverNodeItComesTo() throws Exception {
    ApiClient here = head(0);
    ApiClient there = at(other, here);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < KEYS; i++) {
        String key = UUID.randomUUID().toString();
        String text = "Once " + i;
        Future<Answer> first = threads.submit(() -> post(here, text, key));
        Future<Answer> second = threads.submit(() -> post(there, text, key));
        List<Answer> answers = new ArrayList<>(List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS)));
        answers.add(post(here, text, key));
        answers.add(post(there, text, key));
        List<String> made = answers.stream().filter(answer -> answer.status() == 201).map(Answer::body).distinct().toList();
        assertEquals(1, made.size(), () -> "one answer, byte for byte: " + answers.stream().map(Answer::body).toList());
        answers.forEach(answer -> answer.expect(201, 409, 503));
        assertEquals("idempotency-key-reused", post(there, "Otherwise " + text, key).expect(422).code());
      }
    } finally {
      threads.shutdownNow();
    }
    long kept = Reading.messages(sample, thread).values().stream().filter(text -> text.startsWith("Once ")).count();
    assertEquals(KEYS, kept);
  }

  /** Messages keep their answer in the facade's transaction, everything else in the interceptor's. */
  @Test
  @Order(4)
  void whileARequestIsCarriedOutItsKeyIsRefusedThereAndGetsTheSameAnswerElsewhere() throws Exception {
    repeatWhileItIsCarriedOut("message", "/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", "Held up"));
    repeatWhileItIsCarriedOut("provision", sample.path("/provisions"), Map.of("title", "Held up", "text", "Its text."));
    assertEquals(1, Reading.messages(sample, thread).values().stream().filter("Held up"::equals).count());
    assertEquals(1, Reading.all(head(0), sample.path("/provisions")).stream().filter(item -> item.at("/title/en").asText().equals("Held up")).count());
  }

  /** @param table that nobody may write to meanwhile */
  private static void repeatWhileItIsCarriedOut(String table, String path, Map<String, String> body) throws Exception {
    String key = UUID.randomUUID().toString();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Answer> answers = new ArrayList<>();
    try (Connection held = pair.database().connect(); Statement statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute("lock table " + table + " in share row exclusive mode");
      Future<Answer> first = threads.submit(() -> head(0).post(path, body, key));
      Await.until("the first to wait", Await.SOON, () -> asked("select count(*) from pg_locks where not granted") == 1);
      assertEquals("still-running", head(0).post(path, body, key).expect(409).code());
      Future<Answer> elsewhere = threads.submit(() -> at(other, head(0)).post(path, body, key));
      Await.until("the other node to wait", Await.SOON, () -> asked("select count(*) from pg_locks where not granted") == 2);
      held.commit();
      answers.add(first.get(60, TimeUnit.SECONDS).expect(201));
      answers.add(elsewhere.get(60, TimeUnit.SECONDS).expect(201));
    } finally {
      threads.shutdownNow();
    }
    answers.add(head(0).post(path, body, key).expect(201));
    for (Answer answer : answers) {
      assertEquals(answers.get(0).body(), answer.body());
      assertEquals(answers.get(0).header("ETag"), answer.header("ETag"));
    }
  }

  @Test
  @Order(5)
  void aBallotThatIsClosedOnOneNodeIsClosedOnTheOther() {
    for (int i = 0; i < KEYS; i++) {
      String ballot = sample.openBallot("Closed here and there, " + i);
      ApiClient voter = at(other, head(i % sample.participants().size()));
      voter.put("/api/ballots/" + ballot + "/vote", Map.of("choice", "yes")).expect(200);
      JsonNode closed = sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200).json();
      assertEquals("ballot-closed", voter.put("/api/ballots/" + ballot + "/vote", Map.of("choice", "no")).expect(409).code());
      JsonNode read = at(other, sample.chair()).get("/api/ballots/" + ballot).expect(200).json();
      assertEquals("closed", read.get("state").asText());
      assertEquals(closed.get("tally"), read.get("tally"));
      assertEquals(1, read.at("/tally/yes").asInt());
    }
  }

  @Test
  @Order(6)
  void whatIsKeptInTotalsOnlyIsHeldByBothNodes() {
    List.of("secret", "show-of-hands").forEach(this::isHeldByBothNodes);
  }

  private void isHeldByBothNodes(String method) {
    String ballot = sample.chair().post(sample.path("/ballots"), Map.of("question", "Under seal, " + method + "?", "method", method, "rule", "simple-majority"))
        .expect(201).id();
    sample.chair().post("/api/ballots/" + ballot + "/open", Map.of()).expect(200);
    for (int i = 0; i < sample.participants().size(); i++) {
      ApiClient voter = i % 2 == 0 ? head(i) : at(other, head(i));
      String choice = i % 3 == 0 ? "no" : "yes";
      voter.put("/api/ballots/" + ballot + "/vote", Map.of("choice", choice)).expect(200);
      JsonNode there = at(i % 2 == 0 ? other : one, head(i)).get("/api/ballots/" + ballot).expect(200).json();
      assertEquals(method.equals("secret") ? "" : choice, there.at("/own/choice").asText(), "one's own, read on the other node");
      assertEquals(method.equals("secret") ? 0 : i + 1, there.at("/tally/yes").asInt() + there.at("/tally/no").asInt(), "the running total there");
    }
    JsonNode tally = at(other, sample.chair()).post("/api/ballots/" + ballot + "/close", Map.of()).expect(200).json().get("tally");
    assertEquals(sample.participants().size(), tally.get("yes").asInt() + tally.get("no").asInt());
    assertEquals(IntStream.range(0, sample.participants().size()).filter(i -> i % 3 == 0).count(), tally.get("no").asLong());
  }

  @Test
  @Order(7)
  void whatFallsDueHappensOnce() {
    List<String> due = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String id = sample.chair().post(sample.path("/ballots"), Map.of("question", "Due " + i, "method", "recorded", "rule", "simple-majority"))
          .expect(201).id();
      sample.chair().post("/api/ballots/" + id + "/open", Map.of("closes", Instant.now().plusSeconds(3).toString())).expect(200);
      due.add(id);
    }
    due.forEach(id -> Await.until("the ballot to close that fell due", Await.SOON,
        () -> at(other, sample.chair()).get("/api/ballots/" + id).text("state").equals("closed")));
    List<JsonNode> closings = Reading.journal(sample).stream().filter(item -> item.path("type").asText().equals("ballot-closed")).toList();
    due.forEach(id -> assertEquals(1, closings.stream().filter(item -> item.at("/data/id").asText().equals(id)).count()));
  }

  @Test
  @Order(8)
  void anObjectionAtTheInstantOfExpiryBreaksSilenceOrComesTooLateOnBothNodes() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(sample.participants().size());
    List<String> ends = new ArrayList<>();
    try {
      for (int early : RACES) {
        ends.add(raceTheExpiry(threads, early));
      }
    } finally {
      threads.shutdownNow();
    }
    assertTrue(ends.containsAll(List.of("silence-broken", "silence-kept")), () -> "some were in time and some were not: " + ends);
  }

  /** Objections at both nodes, one each millisecond. @param early how many milliseconds before the expiry the first is @return how it ended */
  private static String raceTheExpiry(ExecutorService threads, int early) throws Exception {
    String provision = head(0).post(sample.path("/provisions"), Map.of("title", "Raced " + early, "text", "The text of it.")).expect(201).id();
    Instant expiry = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
    String id = sample.chair().post(sample.path("/ballots"), Map.of("question", "Raced " + early + "?", "method", "silence", "subject",
        Map.of("type", "provision", "id", provision), "closes", expiry.toString(), "zone", "Asia/Almaty")).expect(201).id();
    sample.chair().post("/api/ballots/" + id + "/open", Map.of()).expect(200);
    Instant first = expiry.minusMillis(early);
    List<Future<Answer>> objections = IntStream.range(0, sample.participants().size())
        .mapToObj(i -> threads.submit(() -> objectAt(first.plusMillis(i), i % 2 == 0 ? head(i) : at(other, head(i)), id))).toList();
    int carriedOut = 0;
    for (Future<Answer> objection : objections) {
      carriedOut += objection.get(60, TimeUnit.SECONDS).expect(200, 409).status() == 200 ? 1 : 0;
    }
    Await.until("the ballot to close", Await.SOON, () -> head(0).get("/api/ballots/" + id).text("state").equals("closed"));
    JsonNode closed = head(0).get("/api/ballots/" + id).expect(200).json();
    String end = closed.at("/outcome/code").asText();
    Instant at = Instant.parse(closed.get("closedAt").asText());
    List<JsonNode> told = Reading.journal(sample).stream()
        .filter(item -> item.at("/data/id").asText().equals(id) && item.path("type").asText().equals("ballot-closed")).toList();
    assertEquals(1, told.size(), "ended once");
    assertEquals(closed, at(other, head(0)).get("/api/ballots/" + id).expect(200).json(), "the same on both nodes");
    if (end.equals("silence-broken")) {
      assertEquals(1, carriedOut, "one breaks it, and all others are told so");
      assertTrue(at.isBefore(expiry), () -> "broken at " + at + ", expiring at " + expiry);
      assertTrue(closed.at("/silence/brokenBy/code").isTextual());
      assertEquals("draft", head(0).get("/api/provisions/" + provision).text("status"));
    } else {
      assertEquals(0, carriedOut, "nobody is told that an objection counts which does not");
      assertEquals(expiry, at);
      assertEquals("adopted", head(0).get("/api/provisions/" + provision).text("status"));
    }
    return end;
  }

  private static Answer objectAt(Instant instant, ApiClient client, String ballot) {
    long wait = Instant.now().until(instant, ChronoUnit.NANOS);
    LockSupport.parkNanos(Math.max(0, wait));
    return client.put("/api/ballots/" + ballot + "/vote", Map.of("choice", "object", "reason", "At the last moment."));
  }

  @Test
  @Order(9)
  void whatIsSentThriceIsCarriedOutOnce() throws Exception {
    assertEquals("none", Thrice.in(pair.consulting("thrice"), 300).toString());
  }

  @Test
  @Order(9)
  void whatWasAcknowledgedAtOneNodeIsReadAtTheOther() throws Exception {
    assertEquals("none", Consistency.in(pair.consulting("consistency"), new Consistency.Size(300, 4)).toString());
  }

  /** What docs/operations.md says of a node whose requests all wait for the database, and of all nodes when it is away: no line is cut. */
  @Test
  @Order(10)
  void aNodeThatIsUsedUpKeepsItsLines() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    AtomicBoolean over = new AtomicBoolean();
    List<Follower> followers = throughTheEntrance();
    try (Connection held = pair.database().connect(); Statement statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute("lock table message in access exclusive mode");
      List<Future<Integer>> reading = IntStream.range(0, AT_ONCE).mapToObj(i -> threads.submit(() -> readUntil(over))).toList();
      LockSupport.parkNanos(GIVEN_UP.toNanos());
      over.set(true);
      held.commit();
      int refused = 0;
      for (Future<Integer> each : reading) {
        refused += each.get(60, TimeUnit.SECONDS);
      }
      assertTrue(refused > 0, "somebody waited in vain");
      requireNoLineCut(followers);
    } finally {
      over.set(true);
      threads.shutdownNow();
      followers.forEach(Follower::close);
    }
  }

  /** @return how often in vain */
  private static int readUntil(AtomicBoolean over) {
    int refused = 0;
    while (!over.get()) {
      refused += head(0).get("/api/threads/" + thread + "/messages").expect(200, 503).status() == 503 ? 1 : 0;
    }
    return refused;
  }

  /** Listeners on both nodes, that are where the journal is. */
  private static List<Follower> throughTheEntrance() {
    long end = Reading.end(sample);
    ApiClient member = pair.head(1);
    List<Follower> followers = IntStream.range(0, SOCKETS).mapToObj(i -> new Follower(member, sample.slug())).toList();
    followers.forEach(follower -> Await.until("all to have begun", BACK, () -> follower.through() >= end));
    return followers;
  }

  /** Each hears what is said next over the line that it has had. */
  private static void requireNoLineCut(List<Follower> followers) {
    long said = post(pair.head(0), "On the same line", UUID.randomUUID().toString()).expect(201).json().get("seq").asLong();
    followers.forEach(follower -> Await.until("it to be heard", RECOVERED, () -> follower.through() >= said));
    assertEquals(SOCKETS, followers.stream().mapToInt(Follower::lines).sum(), "no line was cut");
  }

  @Test
  @Order(11)
  void aDatabaseThatIsAwayIsToldThroughTheEntranceNoLineIsCutAndAllWorksAgainWithinFiveSeconds() {
    List<Follower> followers = throughTheEntrance();
    try {
      Postgres.crash();
      try {
        requireToBeTold();
      } finally {
        Postgres.recover();
      }
      long back = System.nanoTime();
      String key = UUID.randomUUID().toString();
      long said = Await.present("posting to work again", RECOVERED, () -> Optional.of(post(pair.head(0), "Back again", key))
          .filter(answer -> answer.status() == 201)).json().get("seq").asLong();
      followers.forEach(follower -> Await.until("it to be heard", RECOVERED, () -> follower.through() >= said));
      long taken = System.nanoTime() - back;
      assertTrue(taken <= RECOVERED.toNanos(), () -> "all worked again after %d ms".formatted(taken / 1_000_000));
      requireNoLineCut(followers);
      pair.nodes().forEach(node -> Await.until("the node to be ready", RECOVERED, node::isReady));
    } finally {
      followers.forEach(Follower::close);
    }
  }

  /** For longer than a proxy would take to mark a node down. */
  private static void requireToBeTold() {
    long gone = System.nanoTime();
    while (System.nanoTime() - gone < FOUND_OUT.toNanos()) {
      Answer refused = post(pair.head(0), "While it is away", UUID.randomUUID().toString()).expect(503);
      assertTrue(refused.header("Retry-After").matches("[1-9]\\d*"), refused::toString);
      assertEquals("application/problem+json", refused.header("Content-Type").split(";")[0]);
      assertEquals("database-away", refused.code());
      LockSupport.parkNanos(SECOND_NANOS / 4);
    }
    pair.head(0).get(sample.path("/journal")).expect(503);
    for (RunningServer node : pair.nodes()) {
      node.anyone().get("/health/ready").expect(503);
      node.anyone().get("/health/live").expect(200);
    }
  }

  @Test
  @Order(12)
  void nodesThatAreKilledAreMissedByNobodyWhoWrites() throws Exception {
    assertEquals("none", Failover.in(pair.consulting("failover"), new Failover.Size(8, 1)).toString());
  }

  @Test
  @Order(12)
  void nodesThatAreKilledAndLinesThatAreCutAreMissedByNobodyWhoListens() throws Exception {
    assertEquals("none", GapFree.in(pair.consulting("gap-free"), new GapFree.Size(18, 400, 60, 1)).toString());
  }

  /** As where one node after the other is brought up to date. */
  @Test
  @Order(13)
  void aNodeThatIsStoppedInOrderAndStartedIsMissedByNobody() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    Set<String> answers = ConcurrentHashMap.newKeySet();
    try {
      Future<?> writing = writer.submit(() -> {
        while (!over.get()) {
          answers.add(answered("While a node is brought up to date"));
          LockSupport.parkNanos(SECOND_NANOS / 50);
        }
      });
      other.stop();
      other.start();
      over.set(true);
      writing.get(60, TimeUnit.SECONDS);
    } finally {
      over.set(true);
      writer.shutdown();
    }
    assertEquals(Set.of("201"), answers);
  }

  private static String answered(String text) {
    try {
      return String.valueOf(post(pair.head(0), text, UUID.randomUUID().toString()).status());
    } catch (UncheckedIOException broken) {
      return broken.getCause().toString();
    }
  }
}
