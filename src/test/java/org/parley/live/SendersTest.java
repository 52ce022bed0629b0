package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Few threads send to all sockets; one that is held up holds up nobody for long. */
class SendersTest {
  private static final int SOCKETS = 10_000;
  private final AtomicLong now = new AtomicLong();
  private final Queue<Runnable> started = new ArrayDeque<>();
  private final List<Integer> sent = new ArrayList<>();

  @Test
  void whatOneThreadCanDoInAMomentIsDoneByOne() {
    Senders senders = new Senders(started::add, 2, now::get);
    senders.execute(() -> sent.add(0));
    assertEquals(1, started.size());
    started.remove().run();
    assertEquals(List.of(0), sent);
    senders.execute(() -> sent.add(1));
    assertEquals(1, started.size(), "who has nothing to do ends");
  }

  @Test
  void moreThanThatIsDoneByFew() {
    Senders senders = new Senders(started::add, 2, now::get);
    IntStream.range(0, SOCKETS).forEach(i -> senders.execute(() -> {
      sent.add(i);
      now.addAndGet(1_000);
    }));
    started.remove().run();
    assertEquals(IntStream.range(0, SOCKETS).boxed().toList(), sent);
    assertEquals(0, started.size(), "10 ms are little");
    now.set(0);
    IntStream.range(0, 10 * SOCKETS).forEach(i -> senders.execute(() -> now.addAndGet(1_000)));
    started.remove().run();
    assertEquals(1, started.size(), "one more was called to help, not one for each socket");
  }

  @Test
  void whereOneIsHeldUpWhatComesLaterIsSentByAnother() {
    Senders senders = new Senders(started::add, 2, now::get);
    senders.execute(() -> sent.add(1));
    now.set(1_000_000_000);
    senders.execute(() -> sent.add(2));
    assertEquals(2, started.size());
  }

  @Test
  void whoGetsNowhereIsReplacedAndWhatComesLaterIsSentAtOnce() {
    Senders senders = new Senders(started::add, 1, now::get);
    IntStream.range(0, 3).forEach(i -> senders.execute(() -> sent.add(i)));
    Runnable heldUp = started.remove();
    senders.relieve();
    assertEquals(0, started.size(), "it may have begun just now");
    senders.relieve();
    assertEquals(1, started.size());
    assertEquals(1, senders.heldUp());
    started.remove().run();
    assertEquals(List.of(0, 1, 2), sent);
    senders.execute(() -> sent.add(3));
    started.remove().run();
    now.addAndGet(1_000);
    senders.execute(() -> sent.add(4));
    assertEquals(1, started.size(), "without waiting for a beat");
    heldUp.run();
    assertEquals(0, senders.heldUp(), "it has come back");
  }

  /** As Liberty does where the other side hangs up as a sending begins: it never returns. */
  @Test
  void oneThatNeverReturnsHoldsUpNobodyForLong() throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Senders senders = new Senders(threads, 1, System::nanoTime);
      CountDownLatch never = new CountDownLatch(1);
      CountDownLatch begun = new CountDownLatch(1);
      senders.execute(() -> {
        begun.countDown();
        try {
          never.await();
        } catch (InterruptedException end) {
          Thread.currentThread().interrupt();
        }
      });
      assertTrue(begun.await(20, TimeUnit.SECONDS));
      IntStream.range(0, 2).forEach(beat -> senders.relieve());
      for (int i = 0; i < 100; i++) {
        CountDownLatch went = new CountDownLatch(1);
        senders.execute(went::countDown);
        assertTrue(went.await(20, TimeUnit.SECONDS), "without another beat");
      }
      assertEquals(1, senders.heldUp());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoComesBackSendsOnOnlyWhatItHadBegun() {
    Senders senders = new Senders(started::add, 1, now::get);
    senders.execute(() -> {
      IntStream.range(0, 2).forEach(beat -> senders.relieve());
      sent.add(0);
    });
    senders.execute(() -> sent.add(1));
    started.remove().run();
    assertEquals(List.of(0), sent);
    started.remove().run();
    assertEquals(List.of(0, 1), sent);
    assertEquals(0, senders.heldUp());
  }

  @Test
  void oneThatFailsLeavesTheOthersToTheNextThread() {
    Senders senders = new Senders(started::add, 1, now::get);
    senders.execute(() -> {
      throw new IllegalStateException("seen");
    });
    senders.execute(() -> sent.add(1));
    assertThrows(IllegalStateException.class, () -> started.remove().run());
    started.remove().run();
    assertEquals(List.of(1), sent);
  }

  @Test
  void aThreadThatIsRefusedIsNotCounted() {
    AtomicInteger refusals = new AtomicInteger(1);
    Senders senders = new Senders(work -> {
      if (refusals.getAndDecrement() > 0) {
        throw new RejectedExecutionException();
      }
      started.add(work);
    }, 1, now::get);
    assertThrows(RejectedExecutionException.class, () -> senders.execute(() -> sent.add(1)));
    senders.execute(() -> sent.add(2));
    started.remove().run();
    assertEquals(List.of(1, 2), sent);
  }

  @Test
  void nothingIsForgottenHoweverItComes() throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Senders senders = new Senders(threads, 2, System::nanoTime);
      CountDownLatch left = new CountDownLatch(8 * SOCKETS);
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> IntStream.range(0, SOCKETS).forEach(any -> senders.execute(left::countDown)));
      }
      assertTrue(left.await(60, TimeUnit.SECONDS), () -> left.getCount() + " were forgotten");
    } finally {
      threads.shutdownNow();
    }
  }
}
