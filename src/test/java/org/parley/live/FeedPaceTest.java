package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.shared.Audience;

/** How often listeners are told, and how often the journal is read for it. */
class FeedPaceTest extends FollowedFeed {
  private final List<String> frames = new ArrayList<>();
  private final Client first = new Client();

  private void listen(int listeners) {
    connect(first, () -> of(Audience.PUBLIC), (frame, done) -> {
      frames.add(frame.text());
      first.receive(frame);
      done.accept(Optional.empty());
    });
    for (int i = 1; i < listeners; i++) {
      connect(new Client(), of(Audience.PUBLIC));
    }
    runAll();
    frames.clear();
    waits.clear();
  }

  private void say() {
    pages.append("public");
    feed.wake();
  }

  private void pass(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void fewAreToldOfEachThingAtOnce() {
    listen(Pace.FEW);
    for (int i = 0; i < 5; i++) {
      say();
      runAll();
    }
    assertEquals(List.of(0L, 0L, 0L, 0L, 0L), waits);
    assertEquals(5, frames.size());
  }

  @Test
  void veryManyAreToldLessOftenAndOfAllThatCameMeanwhile() {
    listen(Pace.FEW + 1);
    say();
    runAll();
    pass(30);
    say();
    say();
    assertEquals(List.of(0L, TimeUnit.MILLISECONDS.toNanos(120)), waits, "one reading waits for both");
    pass(120);
    runAll();
    assertEquals(2, frames.size(), "what came meanwhile is one frame");
    assertEquals(LongStream.rangeClosed(1, 3).boxed().toList(), first.got);
  }

  @Test
  void whatWaitsForItsTimeIsNotCountedAsBehind() {
    listen(Pace.FEW + 1);
    say();
    runAll();
    say();
    assertEquals(0, feed.wakeIfBehind(pages.entries.size()));
    pass(150);
    assertEquals(1, feed.wakeIfBehind(pages.entries.size()));
  }

  @Test
  void afterASilenceVeryManyAreToldAtOnce() {
    listen(Pace.FEW + 1);
    say();
    runAll();
    pass(150);
    say();
    assertEquals(List.of(0L, 0L), waits);
  }

  /** A socket takes in some at once; what is more lies in the server's memory, for each of them. */
  @Test
  void whereMuchComesVeryManyAreToldMoreOften() {
    listen(Pace.FEW + 1);
    String much = "{\"text\":\"" + "x".repeat(2 * Pace.TOGETHER) + "\"}";
    say();
    runAll();
    pass(150);
    pages.append("message-posted", "public", much);
    say();
    runAll();
    waits.clear();
    say();
    assertTrue(waits.get(0) > Pace.BETWEEN / 4 && waits.get(0) < Pace.BETWEEN / 2, waits.toString());
    runAll();
    pass(150);
    say();
    runAll();
    waits.clear();
    say();
    assertEquals(List.of(Pace.BETWEEN), waits, "as before once less comes");
  }

  @Test
  void whatComesWhileItIsReadForVeryManyWaitsForItsTime() {
    listen(Pace.FEW + 1);
    pages.meanwhile = () -> {
      pages.meanwhile = () -> { };
      say();
    };
    say();
    tasks.remove(0).run();
    assertEquals(List.of(0L, Pace.BETWEEN), waits);
    assertEquals(List.of(1L), first.got);
    runAll();
    assertEquals(List.of(1L, 2L), first.got);
  }

  @Test
  void theJournalIsReadOnceForWhatIsNew() {
    listen(1);
    int before = pages.readingsForAll;
    say();
    runAll();
    assertEquals(before + 1, pages.readingsForAll);
  }

  @Test
  void moreThanIsReadAtOnceIsAllTold() {
    listen(1);
    LongStream.rangeClosed(1, 250).forEach(number -> pages.append("public"));
    feed.wake();
    runAll();
    assertEquals(LongStream.rangeClosed(1, 250).boxed().toList(), first.got);
  }
}
