package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.parley.shared.Audience;

class OutboxTest {
  private final List<String> sent = new ArrayList<>();
  private final Deque<Consumer<Optional<Throwable>>> underWay = new ArrayDeque<>();
  private final AtomicInteger overflows = new AtomicInteger();
  private final List<Throwable> failures = new ArrayList<>();
  private final Outbox outbox = new Outbox(this::send, Runnable::run, overflows::incrementAndGet, failures::add);

  private void send(Frame frame, Consumer<Optional<Throwable>> done) {
    sent.add(frame.text());
    underWay.add(done);
  }

  private void arrive() {
    underWay.remove().accept(Optional.empty());
  }

  @Test
  void oneFrameIsOnItsWayAtATimeAndTheRestFollowInOrder() {
    outbox.put(new Frame("a"));
    outbox.put(new Frame("b"));
    outbox.put(new Frame("c"));
    assertEquals(List.of("a"), sent);
    arrive();
    assertEquals(List.of("a", "b"), sent);
    arrive();
    arrive();
    outbox.put(new Frame("d"));
    assertEquals(List.of("a", "b", "c", "d"), sent);
    assertEquals(1, underWay.size());
  }

  @Test
  void aSocketThatDoesNotKeepUpOverflowsOnce() {
    outbox.put(new Frame("under way"));
    for (int i = 0; i < Outbox.MOST_FRAMES + 10; i++) {
      outbox.put(new Frame("x"));
    }
    assertEquals(1, overflows.get());
    arrive();
    assertEquals(List.of("under way"), sent, "nothing is sent after a gap");
  }

  @Test
  void theSizeOfWhatWaitsIsBoundedToo() {
    Frame half = new Frame("x".repeat(Outbox.MOST_CHARACTERS / 2 + 1));
    outbox.put(new Frame("under way"));
    outbox.put(half);
    assertEquals(0, overflows.get());
    outbox.put(half);
    assertEquals(1, overflows.get());
  }

  private static Frame event(String consultation, int seq, int length) {
    return Frames.events(List.of(new Frame.Event(consultation, Audience.PUBLIC, "{\"seq\":" + seq + ",\"data\":\"" + "x".repeat(length) + "\"}")),
        Reach.of(seq - 1, seq));
  }

  @Test
  void eventsThatWaitLeaveInOneFrameAndInOrder() {
    outbox.put(event("forum", 1, 0));
    outbox.put(event("forum", 2, 0));
    outbox.put(event("forum", 3, 0));
    outbox.put(new Frame("other"));
    outbox.put(event("forum", 4, 0));
    outbox.put(event("elsewhere", 1, 0));
    for (int i = 0; i < 5; i++) {
      arrive();
    }
    assertEquals(List.of("{\"event\":{\"seq\":1,\"data\":\"\"},\"from\":0,\"through\":1,\"consultation\":\"forum\"}",
        "{\"events\":[{\"seq\":2,\"data\":\"\"},{\"seq\":3,\"data\":\"\"}],\"from\":1,\"through\":3,\"consultation\":\"forum\"}", "other",
        "{\"event\":{\"seq\":4,\"data\":\"\"},\"from\":3,\"through\":4,\"consultation\":\"forum\"}", "{\"event\":{\"seq\":1,\"data\":\"\"},\"from\":0,\"through\":1,\"consultation\":\"elsewhere\"}"), sent);
  }

  @Test
  void aFrameOfManyEventsHasABound() {
    outbox.put(new Frame("under way"));
    for (int seq = 1; seq <= 4; seq++) {
      outbox.put(event("forum", seq, Outbox.MOST_JOINED / 3));
    }
    arrive();
    arrive();
    assertEquals(3, sent.size());
    assertTrue(sent.get(1).contains("\"seq\":2") && !sent.get(1).contains("\"seq\":3"));
    assertTrue(sent.get(2).contains("\"seq\":3") && sent.get(2).contains("\"seq\":4"));
  }

  @Test
  void aSingleFrameMayBeLargerThanTheBound() {
    outbox.put(new Frame("x".repeat(Outbox.MOST_CHARACTERS + 1)));
    assertEquals(0, overflows.get());
    assertEquals(1, sent.size());
  }

  @Test
  void whoCanWaitIsCalledOnceThereIsRoom() {
    AtomicInteger called = new AtomicInteger();
    outbox.whenRoom(called::incrementAndGet);
    assertEquals(1, called.get(), "at once, while there is room");
    outbox.put(new Frame("under way"));
    while (outbox.hasRoom()) {
      outbox.put(new Frame("x"));
    }
    outbox.whenRoom(called::incrementAndGet);
    assertEquals(1, called.get());
    arrive();
    assertEquals(2, called.get());
    arrive();
    assertEquals(2, called.get());
  }

  /** Two consultations over one socket, both far behind: the one that came first was forgotten for ever. */
  @Test
  void allWhoWaitAreCalled() {
    List<String> called = new ArrayList<>();
    outbox.put(new Frame("under way"));
    while (outbox.hasRoom()) {
      outbox.put(new Frame("x"));
    }
    outbox.whenRoom(() -> called.add("one"));
    outbox.whenRoom(() -> called.add("other"));
    arrive();
    assertEquals(List.of("one", "other"), called);
  }

  @Test
  void aFailureIsToldOnceAndEndsIt() {
    outbox.put(new Frame("a"));
    outbox.put(new Frame("b"));
    underWay.remove().accept(Optional.of(new IOException("gone")));
    outbox.put(new Frame("c"));
    assertEquals(1, failures.size());
    assertEquals(List.of("a"), sent);
  }

  @Test
  void nothingIsSentAfterClosing() {
    outbox.put(new Frame("a"));
    outbox.put(new Frame("b"));
    outbox.close();
    arrive();
    outbox.put(new Frame("c"));
    assertEquals(List.of("a"), sent);
    assertTrue(failures.isEmpty());
    assertEquals(0, overflows.get());
  }

  @Test
  void closingForgetsWhoWaits() {
    AtomicInteger called = new AtomicInteger();
    outbox.put(new Frame("under way"));
    while (outbox.hasRoom()) {
      outbox.put(new Frame("x"));
    }
    outbox.whenRoom(called::incrementAndGet);
    outbox.close();
    arrive();
    assertEquals(0, called.get());
    outbox.whenRoom(called::incrementAndGet);
    assertEquals(0, called.get());
    assertFalse(sent.isEmpty());
  }

  /** Found by a build that failed now and then: each frame was a call inside the call before, and a busy socket filled the stack. */
  @Test
  void aSocketThatTakesEachFrameAtOnceAndIsNeverWithoutOneIsSentAllOfThem() {
    AtomicInteger taken = new AtomicInteger();
    List<Outbox> itself = new ArrayList<>();
    itself.add(new Outbox((frame, done) -> {
      if (taken.incrementAndGet() < 100_000) {
        itself.get(0).put(frame);
      }
      done.accept(Optional.empty());
    }, Runnable::run, overflows::incrementAndGet, failures::add));
    itself.get(0).put(new Frame("x"));
    assertEquals(100_000, taken.get());
    assertEquals(0, overflows.get());
  }
}
