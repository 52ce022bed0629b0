package org.parley.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
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
import org.parley.journey.support.Build;
import org.parley.journey.support.Entrance;
import org.parley.journey.support.Follower;
import org.parley.journey.support.LiveClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.Reading;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** Two nodes on one PostgreSQL behind one address: what happens on one holds on the other, and either may die. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesJourneyIT {
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final int SOCKETS = 8;
  private static final int KEYS = 20;
  /** How many milliseconds before an expiry the first objection leaves its sender: surely in time, surely too late, and mostly in between. */
  private static final List<Integer> RACES = List.of(800, 200, 100, 60, 40, 30, 25, 20, 15, 10, 5, 0);
  private static RunningServer one;
  private static RunningServer other;
  private static Entrance entrance;
  private static SampleConsultation sample;
  private static String thread;

  @BeforeAll
  static void start() {
    Map<String, String> database = Postgres.database("nodes").environment();
    Map<String, String> shared = Map.of("PARLEY_DATA", Build.emptied("journey/nodes-data").toString());
    one = RunningServer.named("node-one").with(database).with(shared);
    other = RunningServer.named("node-other").with(database).with(shared);
    List.of(one, other).parallelStream().forEach(RunningServer::start); // both find an empty database
    entrance = Entrance.to(one.port(), other.port());
    sample = SampleConsultation.open(one.administrator(), "nodes").inPhase("deliberation");
    thread = sample.thread("P1");
  }

  @AfterAll
  static void stop() {
    entrance.close();
    one.stop();
    other.stop();
  }

  /** The same person with the same sign-in, elsewhere. */
  private static ApiClient at(RunningServer node, ApiClient client) {
    return node.anyone().with("Authorization", "Bearer " + client.token());
  }

  private static ApiClient throughTheEntrance(ApiClient client) {
    return entrance.anyone().with("Authorization", "Bearer " + client.token());
  }

  private static ApiClient head(int delegation) {
    return sample.head(sample.participants().get(delegation));
  }

  private static Answer post(ApiClient client, String text, String key) {
    return client.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", text), key);
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
  void whoIsRemovedOnOneNodeHearsNoMoreOnTheOther() {
    String delegation = sample.participants().get(2);
    ApiClient expert = sample.person(delegation, "expert", "removed");
    try (LiveClient listening = LiveClient.open(at(other, expert)).subscribe(sample.slug(), 0);
        LiveClient witness = LiveClient.open(at(other, head(1))).subscribe(sample.slug(), 0)) {
      listening.event("message-posted");
      String members = sample.path("/delegations/" + delegation + "/members");
      String id = sample.administrator().get(members).json().get("items").findParents("id").stream()
          .filter(item -> item.at("/person/name").asText().startsWith("removed")).findFirst().orElseThrow().get("id").asText();
      sample.administrator().delete(members + "/" + id).expect(204);
      post(head(0), "Unheard", UUID.randomUUID().toString()).expect(201);
      witness.event("message-posted", event -> event.at("/data/text").asText().equals("Unheard"));
      assertTrue(listening.events().stream().noneMatch(event -> event.at("/data/text").asText().equals("Unheard")));
    }
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
  void aNodeThatIsKilledIsMissedByNobody() throws Exception {
    ApiClient member = throughTheEntrance(head(1));
    List<Follower> followers = IntStream.range(0, SOCKETS).mapToObj(i -> new Follower(member, sample.slug())).toList();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    AtomicBoolean over = new AtomicBoolean();
    try {
      followers.forEach(follower -> Await.until("all to have begun", BACK, () -> follower.through() > 0));
      Future<Integer> said = writer.submit(() -> sayUntil(over, throughTheEntrance(head(0))));
      long begun = followers.get(0).through();
      Await.until("news to come", BACK, () -> followers.stream().allMatch(follower -> follower.through() > begun + 5));
      other.kill();
      long before = followers.get(0).through();
      Await.until("news to come from the node that is left", BACK, () -> followers.stream().allMatch(follower -> follower.through() > before + 5));
      over.set(true);
      int count = said.get(60, TimeUnit.SECONDS);
      assertEquals(count, Reading.messages(sample, thread).values().stream().filter(text -> text.startsWith("Through a crash ")).count(),
          "each that was acknowledged is there, once");
      List<Long> journal = Reading.numbers(head(1), sample);
      long last = journal.get(journal.size() - 1);
      followers.forEach(follower -> {
        Await.until("everything to have come", BACK, () -> follower.through() >= last);
        assertEquals(journal, follower.numbers().stream().filter(seq -> seq <= last).toList());
      });
      assertTrue(followers.stream().mapToInt(Follower::lines).sum() > SOCKETS, "some were on the node that died");
    } finally {
      over.set(true);
      writer.shutdown();
      followers.forEach(Follower::close);
    }
  }

  /** Sends each until it is acknowledged, with the same key. @return how many */
  private static int sayUntil(AtomicBoolean over, ApiClient client) {
    int count = 0;
    while (!over.get()) {
      String key = UUID.randomUUID().toString();
      String text = "Through a crash " + count;
      Await.until("an acknowledgement", BACK, () -> {
        try {
          return post(client, text, key).expect(201, 409, 429, 502, 503, 504).status() == 201;
        } catch (UncheckedIOException broken) {
          return false;
        }
      });
      count++;
    }
    return count;
  }

  @Test
  @Order(10)
  void aDatabaseThatIsAwayIsToldAndComesBackByItself() {
    try (LiveClient listening = LiveClient.open(head(1)).subscribe(sample.slug(), 0)) {
      List<Long> journal = Reading.numbers(head(1), sample);
      listening.through(journal.get(journal.size() - 1)); // one that is still catching up is closed when the database goes, to come again
      Postgres.crash();
      Answer refused = post(head(0), "While it is away", UUID.randomUUID().toString()).expect(503);
      assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
      assertEquals("database-away", refused.code());
      one.anyone().get(sample.path("/journal")).expect(503);
      one.anyone().get("/health/ready").expect(503);
      one.anyone().get("/health/live").expect(200);
      Postgres.recover();
      String key = UUID.randomUUID().toString();
      Await.until("posting to work again", BACK, () -> post(head(0), "Back again", key).status() == 201);
      listening.event("message-posted", event -> event.at("/data/text").asText().equals("Back again"));
      Await.until("the server to be ready", BACK, one::isReady);
    }
  }
}
