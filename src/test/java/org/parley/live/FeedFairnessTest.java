package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Await;
import org.parley.shared.Audience;
import org.parley.shared.PersonId;

/** Nobody who follows waits for somebody else: not for one who is far behind, and not for one about whom the database is being asked. */
class FeedFairnessTest extends FollowedFeed {
  @Test
  void whoReadsALongJournalGivesOthersTheirTurn() {
    for (int i = 0; i < 2_000; i++) {
      pages.append("public");
    }
    Client far = new Client();
    connect(far, of(Audience.PUBLIC));
    Client near = new Client();
    near.through = 1_990;
    connect(near, of(Audience.PUBLIC));
    tasks.remove(0).run();
    assertTrue(far.got.size() < 1_000, "read for in one go: " + far.got.size());
    tasks.remove(0).run();
    assertEquals(2_000, near.through);
    runAll();
    assertEquals(numbers(Audience.PUBLIC), far.got);
  }

  /** A moderator hides something while a listener who has just come back is looked up in a database that is slow. */
  @Test
  void whatIsTakenFromViewDoesNotWaitForTheDatabase() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    AtomicReference<Runnable> looking = new AtomicReference<>(() -> { });
    Client slow = new Client();
    connect(slow, () -> {
      looking.get().run();
      return of(Audience.PUBLIC);
    }, (frame, done) -> done.accept(Optional.empty()));
    Client other = new Client();
    connect(other, of(Audience.PUBLIC));
    runAll();
    looking.set(() -> {
      asked.countDown();
      try {
        assertTrue(answer.await(20, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    Thread refreshing = new Thread(slow.subscription::refresh);
    refreshing.start();
    assertTrue(asked.await(20, TimeUnit.SECONDS));
    pages.append("public");
    pages.withhold(1);
    feed.wake();
    Thread reading = new Thread(this::runAll);
    reading.start();
    Await.until("the others to hear of it", Await.SOON, () -> other.through == 2);
    answer.countDown();
    refreshing.join();
    reading.join();
  }

  @Test
  void whoIsNoMemberAnyMoreIsNotToldWhoIsThere() {
    Part member = new Part(Optional.of(new PersonId("p1")), Set.of(Audience.PUBLIC, Audience.MEMBERS), Optional.empty());
    AtomicReference<Part> now = new AtomicReference<>(member);
    List<Frame> sent = new ArrayList<>();
    Client client = new Client();
    connect(client, now::get, (frame, done) -> {
      sent.add(frame);
      done.accept(Optional.empty());
    });
    runAll();
    client.subscription.putForMember(Frames.presence("forum", List.of()));
    assertEquals(1, sent.stream().filter(Frame::forMembers).count());
    now.set(of(Audience.PUBLIC));
    client.subscription.refresh();
    client.subscription.putForMember(Frames.presence("forum", List.of()));
    assertEquals(1, sent.stream().filter(Frame::forMembers).count());
  }
}
