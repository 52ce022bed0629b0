package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.parley.identity.Role;
import org.parley.journey.support.Await;
import org.parley.shared.Audience;
import org.parley.shared.PersonId;

/** Whoever listens gets 1 to n in order and once, whatever happens at the same time. */
class FeedTest extends FollowedFeed {
  @Property(tries = 300)
  void anyInterleavingGivesEachNumberOnceAndInOrder(@ForAll Random random) {
    new FeedTest().interleave(random); // jqwik keeps one instance for all tries: each needs a journal of its own
  }

  private void interleave(Random random) {
    List<Client> clients = List.of(new Client(), new Client(), new Client());
    Part part = of(Audience.PUBLIC, Audience.MEMBERS);
    clients.forEach(client -> connect(client, part));
    int[] depth = {0};
    pages.meanwhile = () -> {
      if (depth[0]++ < 3) {
        for (int i = random.nextInt(4); i > 0; i--) {
          somethingElse(random);
        }
      }
      depth[0]--;
    };
    for (int step = 0; step < 400; step++) {
      Client client = clients.get(random.nextInt(clients.size()));
      switch (random.nextInt(8)) {
        case 0, 1 -> post(random);
        case 2 -> {
          client.subscription.end();
          client.outbox.close();
          connect(client, part);
        }
        case 3 -> feed.tellThrough();
        case 4 -> feed.wakeIfBehind(pages.entries.size());
        default -> runOne(random);
      }
    }
    pages.meanwhile = () -> { };
    runAll();
    feed.wakeIfBehind(pages.entries.size());
    runAll();
    feed.tellThrough();
    for (Client client : clients) {
      assertEquals(numbers(Audience.PUBLIC, Audience.MEMBERS), client.got);
      assertEquals(pages.entries.size(), client.through);
    }
  }

  private void post(Random random) {
    pages.append(random.nextBoolean() ? "public" : random.nextBoolean() ? "members" : "staff");
    if (random.nextInt(4) > 0) { // a wake-up may be lost
      feed.wake();
    }
  }

  private void runOne(Random random) {
    if (!tasks.isEmpty()) {
      tasks.remove(random.nextInt(tasks.size())).run();
    }
  }

  private void somethingElse(Random random) {
    if (random.nextBoolean()) {
      post(random);
    } else {
      runOne(random);
    }
  }

  @Test
  void threadsAtTheSameTimeGiveEachNumberOnceAndInOrder() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(6);
    Feed busy = new Feed("t", "forum", pages, (reading, nanos) -> pool.execute(reading), new Pace(System::nanoTime));
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clients.add(new Client());
    }
    Consumer<Client> connect = client -> {
      client.outbox = new Outbox((frame, done) -> {
        client.receive(frame);
        done.accept(Optional.empty());
      }, pool, () -> client.lost = true, problem -> client.lost = true);
      client.subscription = new Subscription(busy, client.outbox, pool, () -> of(Audience.PUBLIC), pages.entries.size(), OptionalLong.of(client.after()),
          () -> client.lost = true);
      client.subscription.begin();
    };
    Thread writer = new Thread(() -> {
      for (int i = 0; i < 5_000; i++) {
        pages.append("public");
        busy.wake();
      }
    });
    writer.start();
    for (Client client : clients) {
      connect.accept(client);
    }
    writer.join();
    Await.until("all to have arrived, or to be given up", Await.SOON,
        () -> clients.stream().allMatch(client -> client.got.size() >= 5_000 || client.lost));
    pool.shutdown();
    assertTrue(pool.awaitTermination(20, TimeUnit.SECONDS), "what was on its way has arrived or was given up");
    for (Client client : clients) {
      // Whoever was too slow has a beginning without a gap, and would resume.
      assertEquals(LongStream.rangeClosed(1, client.lost ? client.got.size() : 5_000).boxed().toList(), client.got);
    }
  }

  @Test
  void whatIsPostedWhileSomebodyJoinsComesWithoutWaitingForABeat() {
    Client client = new Client();
    connect(client, of(Audience.PUBLIC));
    pages.meanwhile = () -> {
      pages.meanwhile = () -> { };
      pages.append("public");
      feed.wake();
      runAll(); // nobody has joined yet: this wake-up comes to nothing
    };
    runAll();
    assertEquals(List.of(1L), client.got);
  }

  @Test
  void aReadingForThoseWhoHaveLeftIsNotForWhoJoinedBehindIt() {
    for (int i = 0; i < 8; i++) {
      pages.append("public");
    }
    Client leaving = new Client();
    Client behind = new Client();
    connect(leaving, of(Audience.PUBLIC));
    runAll();
    pages.append("public");
    pages.meanwhile = () -> {
      pages.meanwhile = () -> { };
      leaving.subscription.end();
      pages.found = 5;
      connect(behind, of(Audience.PUBLIC));
      runAll();
      pages.found = Integer.MAX_VALUE;
    };
    feed.wake();
    runAll();
    assertEquals(numbers(Audience.PUBLIC), behind.got);
  }

  @Test
  void whoIsFarBehindCatchesUpNoFasterThanTheSocketTakesIt() {
    for (int i = 0; i < 5 * Outbox.MOST_FRAMES; i++) {
      pages.append("public");
    }
    Client client = new Client();
    List<Runnable> underWay = new ArrayList<>();
    connect(client, () -> of(Audience.PUBLIC), (frame, done) -> underWay.add(() -> {
      client.receive(frame);
      done.accept(Optional.empty());
    }));
    runAll();
    assertFalse(client.lost, "an outbox that is full makes the reading wait");
    while (!underWay.isEmpty()) {
      underWay.remove(0).run();
      runAll();
    }
    assertEquals(numbers(Audience.PUBLIC), client.got);
    assertEquals(pages.entries.size(), client.through);
    assertFalse(client.lost);
  }

  @Test
  void whoStallsIsGivenUpAndTheOthersAreNotHeldUp() {
    Client stalled = new Client();
    Client reading = new Client();
    connect(stalled, () -> of(Audience.PUBLIC), (frame, done) -> { });
    connect(reading, of(Audience.PUBLIC));
    runAll();
    for (int i = 0; i < Outbox.MOST_FRAMES + 10; i++) {
      pages.append("public");
      feed.wake();
      runAll();
    }
    assertTrue(stalled.lost);
    assertEquals(numbers(Audience.PUBLIC), reading.got);
  }

  @Test
  void whatOneMayNotSeeIsSkippedAndPassed() {
    Client client = new Client();
    connect(client, of(Audience.PUBLIC));
    runAll();
    pages.append("members");
    feed.wake();
    runAll();
    feed.tellThrough();
    assertEquals(List.of(), client.got);
    assertEquals(1, client.through);
  }

  @Test
  void whatComesSaysHowFarEverythingIsThereAndItIsNotSaidAgain() {
    Client client = new Client();
    List<String> frames = new ArrayList<>();
    connect(client, () -> of(Audience.PUBLIC), (frame, done) -> {
      client.receive(frame);
      frames.add(frame.text());
      done.accept(Optional.empty());
    });
    runAll();
    pages.append("public");
    pages.append("members");
    feed.wake();
    runAll();
    assertEquals(List.of(1L), client.got);
    assertEquals(2, client.through);
    frames.clear();
    feed.tellThrough();
    assertEquals(List.of(), frames);
  }

  @Test
  void afterASilenceItIsSaidAgainHowFarEverythingIsThere() {
    Client client = new Client();
    List<String> frames = new ArrayList<>();
    connect(client, () -> of(Audience.PUBLIC), (frame, done) -> {
      frames.add(frame.text());
      done.accept(Optional.empty());
    });
    runAll();
    frames.clear();
    for (int beat = 0; beat < 3 * Limits.SILENT_BEATS + 1; beat++) {
      feed.tellThrough();
    }
    assertEquals(Collections.nCopies(3, "{\"through\":0,\"from\":0,\"consultation\":\"forum\"}"), frames);
  }

  @Test
  void whoComesBackSoonIsServedFromWhatWasReadForAll() {
    Client staying = new Client();
    Client leaving = new Client();
    connect(staying, of(Audience.PUBLIC));
    connect(leaving, of(Audience.PUBLIC));
    runAll();
    leaving.subscription.end();
    for (int i = 0; i < 500; i++) {
      pages.append(i % 2 == 0 ? "public" : "members");
    }
    feed.wake();
    runAll();
    pages.readings = 0;
    connect(leaving, of(Audience.PUBLIC));
    runAll();
    assertEquals(numbers(Audience.PUBLIC), leaving.got);
    assertEquals(0, pages.readings);
  }

  @Test
  void whoComesBackLateIsServedFromTheJournal() {
    Client staying = new Client();
    connect(staying, of(Audience.PUBLIC));
    for (int i = 0; i < 2 * Newest.MOST_ENTRIES; i++) {
      pages.append("public");
    }
    feed.wake();
    runAll();
    Client late = new Client();
    connect(late, of(Audience.PUBLIC));
    runAll();
    assertEquals(numbers(Audience.PUBLIC), late.got);
    assertTrue(pages.readings > 0);
  }

  @Test
  void whatWasTakenFromViewIsNotGivenFromWhatWasReadBefore() {
    Client staying = new Client();
    connect(staying, of(Audience.PUBLIC));
    runAll();
    pages.append("said", "public", "{\"text\":\"slander\"}");
    feed.wake();
    runAll();
    pages.withhold(1);
    feed.wake();
    runAll();
    List<String> frames = new ArrayList<>();
    connect(new Client(), () -> of(Audience.PUBLIC), (frame, done) -> {
      frames.add(frame.text());
      done.accept(Optional.empty());
    });
    runAll();
    assertTrue(frames.get(0).contains("withheld"), frames.toString());
    assertTrue(frames.stream().noneMatch(text -> text.contains("slander")), frames.toString());
  }

  /** Posts one thing after the other; the first frame is on its way and does not get there before the test lets it. */
  private void sayWhileTheLineStalls(Client client, List<String> sent, List<Runnable> underWay, int times) {
    connect(client, () -> of(Audience.PUBLIC), (frame, done) -> underWay.add(() -> {
      client.receive(frame);
      sent.add(frame.text());
      done.accept(Optional.empty());
    }));
    runAll();
    for (int i = 1; i <= times; i++) {
      pages.append("said", "public", "{\"id\":\"m" + i + "\",\"text\":\"slander " + i + ".\"}");
      feed.wake();
      runAll();
    }
  }

  @Test
  void whatWaitsToBeSentIsReadAnewOnceItIsTakenFromView() {
    Client slow = new Client();
    List<String> sent = new ArrayList<>();
    List<Runnable> underWay = new ArrayList<>();
    sayWhileTheLineStalls(slow, sent, underWay, 4);
    pages.withhold(3);
    feed.wake();
    letGo(underWay);
    assertTrue(slow.lost, "it comes back");
    connect(slow, of(Audience.PUBLIC));
    runAll();
    assertEquals(numbers(Audience.PUBLIC), slow.got);
    assertTrue(sent.stream().noneMatch(text -> text.contains("slander 3.")), sent.toString());
  }

  @Test
  void whoWaitsForNothingThatIsTakenFromViewIsNotBidToComeBack() {
    Client slow = new Client();
    List<String> sent = new ArrayList<>();
    List<Runnable> underWay = new ArrayList<>();
    sayWhileTheLineStalls(slow, sent, underWay, 4);
    letGo(underWay);
    sayMore(2);
    pages.withhold(3);
    feed.wake();
    letGo(underWay);
    assertFalse(slow.lost);
    assertEquals(numbers(Audience.PUBLIC), slow.got);
  }

  @Test
  void whatWasReadForWhoIsFarBehindIsReadAnewOnceItIsTakenFromView() {
    for (int i = 1; i <= 3 * Outbox.MOST_FRAMES; i++) {
      pages.append("said", "public", "{\"id\":\"m" + i + "\",\"text\":\"slander " + i + "." + "x".repeat(30_000) + "\"}");
    }
    Client slow = new Client();
    List<String> sent = new ArrayList<>();
    List<Runnable> underWay = new ArrayList<>();
    sayWhileTheLineStalls(slow, sent, underWay, 0);
    pages.withhold(90); // read already: too much waits for it to be put in yet
    feed.wake();
    letGo(underWay);
    assertTrue(slow.lost, "it comes back");
    assertTrue(sent.stream().noneMatch(text -> text.contains("slander 90.")));
  }

  @Test
  void whatIsTakenFromViewWhileItIsBeingReadIsReadAnew() {
    pages.append("said", "public", "{\"id\":\"m1\",\"text\":\"slander\"}");
    Client late = new Client();
    List<String> sent = new ArrayList<>();
    pages.meanwhile = () -> {
      pages.meanwhile = NONE;
      pages.withhold(1);
      feed.wake();
      runAll();
    };
    connect(late, () -> of(Audience.PUBLIC), (frame, done) -> {
      late.receive(frame);
      sent.add(frame.text());
      done.accept(Optional.empty());
    });
    runAll();
    assertEquals(numbers(Audience.PUBLIC), late.got);
    assertTrue(sent.stream().noneMatch(text -> text.contains("slander")), sent.toString());
  }

  @Test
  void whatComesTogetherIsOneFrameForAllWhoSeeTheSame() {
    List<List<String>> heard = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (List<String> frames : heard) {
      connect(new Client(), () -> frames == heard.get(2) ? of(Audience.PUBLIC) : of(Audience.PUBLIC, Audience.MEMBERS), (frame, done) -> {
        frames.add(frame.text());
        done.accept(Optional.empty());
      });
    }
    runAll();
    heard.forEach(List::clear);
    for (String audience : List.of("public", "members", "public")) {
      pages.append(audience);
    }
    feed.wake();
    runAll();
    assertEquals(List.of(1, 1, 1), heard.stream().map(List::size).toList());
    assertSame(heard.get(0).get(0), heard.get(1).get(0), "written once");
    assertTrue(heard.get(0).get(0).startsWith("{\"events\":[{\"seq\":1,") && heard.get(0).get(0).contains("{\"seq\":2,"));
    assertFalse(heard.get(2).get(0).contains("{\"seq\":2,"));
  }

  @Test
  void whatAllSeeIsOneFrameAlsoForDelegationsThatSeeMoreEachOfTheirOwn() {
    List<List<String>> heard = List.of(new ArrayList<>(), new ArrayList<>());
    for (List<String> frames : heard) {
      connect(new Client(), () -> of(Audience.PUBLIC, Audience.delegation("d" + (frames == heard.get(0) ? 1 : 2))), (frame, done) -> {
        frames.add(frame.text());
        done.accept(Optional.empty());
      });
    }
    runAll();
    heard.forEach(List::clear);
    sayMore(1);
    assertEquals(1, heard.get(0).size());
    assertSame(heard.get(0).get(0), heard.get(1).get(0), "written once");
  }

  @Test
  void whatComesSaysWhatItsReaderWasToldToHaveBefore() {
    List<String> frames = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pages.append("public");
    }
    pages.append("members");
    Client client = new Client();
    connect(client, () -> of(Audience.PUBLIC), (frame, done) -> {
      frames.add(frame.text().replaceAll("\\{\"seq.*\\}\\]?,|\\{\"events\":\\[", ""));
      done.accept(Optional.empty());
    });
    runAll();
    pages.append("members");
    sayMore(1);
    assertEquals(List.of("\"from\":0,\"consultation\":\"forum\"}", "{\"through\":4,\"from\":3,\"consultation\":\"forum\"}",
        "{\"event\":\"from\":4,\"through\":6,\"consultation\":\"forum\"}"), frames);
  }

  @Test
  void whoCannotBeReadForIsToldToComeBack() {
    pages.append("public");
    pages.fault = AWAY;
    Client client = new Client();
    connect(client, of(Audience.PUBLIC));
    runAll();
    assertTrue(client.lost);
  }

  @Test
  void aReadingThatFailedIsMadeUpForByTheNextBeat() {
    Client client = new Client();
    connect(client, of(Audience.PUBLIC));
    runAll();
    pages.append("public");
    pages.fault = AWAY;
    feed.wake();
    runAll();
    pages.fault = NONE;
    feed.wakeIfBehind(1);
    runAll();
    assertEquals(List.of(1L), client.got);
  }

  @Test
  void afterAReadingThatBrokeOffInAnErrorTheFeedStillWakes() {
    Client client = new Client();
    connect(client, of(Audience.PUBLIC));
    runAll();
    pages.append("public");
    pages.fault = () -> {
      throw new StackOverflowError("once");
    };
    feed.wake();
    runAll();
    pages.fault = NONE;
    feed.wake();
    runAll();
    assertEquals(List.of(1L), client.got);
  }

  @Test
  void presenceIsToldToMembersWhenItChangesAndToWhoComes() {
    List<String> first = new ArrayList<>();
    List<String> second = new ArrayList<>();
    List<String> outside = new ArrayList<>();
    Client one = new Client();
    present(one, "p1", first);
    connect(new Client(), () -> of(Audience.PUBLIC), (frame, done) -> {
      outside.add(frame.text());
      done.accept(Optional.empty());
    });
    runAll();
    feed.tellPresence();
    feed.tellPresence();
    assertEquals(1, presences(first));
    Client two = new Client();
    present(two, "p2", second);
    runAll();
    feed.tellPresence();
    assertEquals(2, presences(first));
    assertEquals(1, presences(second));
    Client again = new Client();
    List<String> third = new ArrayList<>();
    present(again, "p2", third);
    runAll();
    feed.tellPresence();
    assertEquals(2, presences(first), "the same people as before");
    assertEquals(1, presences(third));
    two.subscription.end();
    again.subscription.end();
    feed.tellPresence();
    assertTrue(first.get(first.size() - 1).contains("\"count\":1"));
    assertEquals(0, presences(outside));
  }

  private void present(Client client, String person, List<String> frames) {
    Present present = new Present(new PersonId(person), person, Optional.empty(), Role.EXPERT);
    connect(client, () -> new Part(Optional.of(new PersonId(person)), Set.of(Audience.PUBLIC, Audience.MEMBERS), Optional.of(present)), (frame, done) -> {
      frames.add(frame.text());
      done.accept(Optional.empty());
    });
  }

  private static long presences(List<String> frames) {
    return frames.stream().filter(frame -> frame.startsWith("{\"presence\"")).count();
  }
}
