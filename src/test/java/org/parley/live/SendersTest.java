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
    Senders senders = new Senders(started::add, 2, 16, now::get);
    senders.execute(() -> sent.add(0));
    assertEquals(1, started.size());
    started.remove().run();
    assertEquals(List.of(0), sent);
    senders.execute(() -> sent.add(1));
    assertEquals(1, started.size(), "who has nothing to do ends");
  }

  @Test
  void moreThanThatIsDoneByFew() {
    Senders senders = new Senders(started::add, 2, 16, now::get);
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
    Senders senders = new Senders(started::add, 2, 16, now::get);
    senders.execute(() -> sent.add(1));
    now.set(1_000_000_000);
    senders.execute(() -> sent.add(2));
    assertEquals(2, started.size());
  }

  @Test
  void whereAllAreHeldUpOneMoreHelpsEachTime() {
    Senders senders = new Senders(started::add, 1, 3, now::get);
    IntStream.range(0, 3).forEach(i -> senders.execute(() -> sent.add(i)));
    senders.relieve();
    assertEquals(2, started.size(), "the first has not begun");
    senders.relieve();
    senders.relieve();
    assertEquals(3, started.size());
    started.remove().run();
    senders.relieve();
    assertEquals(2, started.size(), "nothing waits");
  }

  @Test
  void oneThatFailsLeavesTheOthersToTheNextThread() {
    Senders senders = new Senders(started::add, 1, 1, now::get);
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
    }, 1, 1, now::get);
    assertThrows(RejectedExecutionException.class, () -> senders.execute(() -> sent.add(1)));
    senders.execute(() -> sent.add(2));
    started.remove().run();
    assertEquals(List.of(1, 2), sent);
  }

  @Test
  void nothingIsForgottenHoweverItComes() throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      Senders senders = new Senders(threads, 2, 2, System::nanoTime);
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
