package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.journey.support.Await;

class TogetherTest {
  private static final String KEY = "thing";
  private static final int OTHERS = 7;

  /** Sizes of the groups, in their order. */
  private final List<Integer> groups = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger openings = new AtomicInteger();
  private final CountDownLatch firstIsAtWork = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private Object transaction;
  /** What the commit of a group of that size fails with. */
  private final Map<Integer, RuntimeException> atCommit = new ConcurrentHashMap<>();
  private final Together together = together(Duration.ofSeconds(20));

  private Together together(Duration patience) {
    return with(new Together(new OneTransaction() {
      @Override
      void carryOut(List<Wish<?, ?, ?>> group) {
        groups.add(group.size());
        super.carryOut(group);
        if (atCommit.containsKey(group.size())) {
          throw atCommit.get(group.size());
        }
      }
    }, patience));
  }

  private Together with(Together together) {
    together.transactions = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
        new Class<?>[] {TransactionSynchronizationRegistry.class}, (proxy, method, arguments) -> transaction);
    return together;
  }

  private <T> T carryOut(Supplier<T> check) {
    return carryOut("thing", all -> openings.incrementAndGet(), check);
  }

  private <T> T carryOut(String thing, Function<List<String>, Integer> opening, Supplier<T> check) {
    return together.carryOut(KEY, thing, opening, opened -> {
      T checked = check.get();
      return () -> checked;
    });
  }

  /** One who holds the thing until all the others wait for it, and the others, in the order given. */
  private <T> List<FutureTask<T>> atOnce(List<Callable<T>> others) throws Exception {
    Thread first = new Thread(() -> carryOut(this::waitForTheOthers));
    first.start();
    assertTrue(firstIsAtWork.await(20, TimeUnit.SECONDS));
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (Callable<T> other : others) {
      FutureTask<T> task = new FutureTask<>(other);
      Thread thread = new Thread(task);
      thread.start();
      Await.until("it to wait", Await.SOON, () -> thread.getState() == Thread.State.TIMED_WAITING || task.isDone());
      tasks.add(task);
    }
    goOn.countDown();
    first.join();
    return tasks;
  }

  private boolean waitForTheOthers() {
    firstIsAtWork.countDown();
    try {
      return goOn.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoComesWhileAnotherIsAtWorkIsCarriedOutWithAllWhoDid() throws Exception {
    List<Callable<Integer>> others = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      int number = i;
      others.add(() -> carryOut(() -> number));
    }
    List<FutureTask<Integer>> tasks = atOnce(others);
    for (int i = 0; i < OTHERS; i++) {
      assertEquals(i, tasks.get(i).get(20, TimeUnit.SECONDS), "each gets what came of its own");
    }
    assertEquals(List.of(1, OTHERS), groups);
    assertEquals(2, openings.get(), "once for each group");
  }

  @Test
  void nobodyWaitsForMoreThanSixtyFourOthers() throws Exception {
    List<Callable<Integer>> others = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      others.add(() -> carryOut(() -> 1));
    }
    for (FutureTask<Integer> task : atOnce(others)) {
      assertEquals(1, task.get(20, TimeUnit.SECONDS));
    }
    assertEquals(List.of(1, 64, 6), groups);
  }

  @Test
  void allThatAGroupIsAboutIsOpenedAtOnceBeforeAnythingIsDone() throws Exception {
    List<String> steps = Collections.synchronizedList(new ArrayList<>());
    List<Callable<Boolean>> others = new ArrayList<>();
    for (String thing : List.of("c", "a", "b", "a")) {
      others.add(() -> carryOut(thing, all -> steps.add("open " + all) ? 1 : 0, () -> steps.add("do " + thing)));
    }
    for (FutureTask<Boolean> task : atOnce(others)) {
      task.get(20, TimeUnit.SECONDS);
    }
    assertEquals(List.of("open [c, a, b, a]", "do c", "do a", "do b", "do a"), steps);
    assertEquals(List.of(1, 4), groups);
  }

  @Test
  void aRefusalIsItsOwnAlone() throws Exception {
    List<FutureTask<String>> tasks = atOnce(List.of(() -> carryOut(() -> "one"), () -> carryOut(() -> {
      throw new Unknown("ballot");
    }), () -> carryOut(() -> "three")));
    assertEquals("one", tasks.get(0).get(20, TimeUnit.SECONDS));
    assertTrue(assertThrows(ExecutionException.class, () -> tasks.get(1).get(20, TimeUnit.SECONDS)).getCause() instanceof Unknown);
    assertEquals("three", tasks.get(2).get(20, TimeUnit.SECONDS));
    assertEquals(List.of(1, 3), groups);
  }

  @Test
  void whereOneFailsEachIsCarriedOutAlone() throws Exception {
    IllegalStateException fault = new IllegalStateException("fault");
    AtomicInteger done = new AtomicInteger();
    List<FutureTask<Integer>> tasks = atOnce(List.of(() -> carryOut(done::incrementAndGet), () -> carryOut(() -> {
      throw fault;
    }), () -> carryOut(done::incrementAndGet)));
    assertEquals(2, tasks.get(0).get(20, TimeUnit.SECONDS), "what was rolled back with the group was done anew");
    assertSame(fault, assertThrows(ExecutionException.class, () -> tasks.get(1).get(20, TimeUnit.SECONDS)).getCause());
    assertEquals(3, tasks.get(2).get(20, TimeUnit.SECONDS));
    assertEquals(List.of(1, 3, 1, 1, 1), groups);
  }

  private static RuntimeException database(String state) {
    return new PersistenceException(new SQLException("said the database", state));
  }

  private List<FutureTask<Integer>> threeWho(Supplier<Integer> doThis) throws Exception {
    List<Callable<Integer>> three = Collections.nCopies(3, () -> carryOut(doThis));
    return atOnce(three);
  }

  private void allFail(List<FutureTask<Integer>> tasks, Throwable failure) {
    tasks.forEach(task -> assertSame(failure, assertThrows(ExecutionException.class, () -> task.get(20, TimeUnit.SECONDS)).getCause()));
  }

  /** Three who wait for a lock in turn would wait three times as long, and all who come after them longer. */
  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "53100", "55P03", "HYT00"})
  void whereTheDatabaseIsAtFaultNobodyAsksItAgain(String state) throws Exception {
    RuntimeException away = database(state);
    atCommit.put(3, away);
    allFail(threeWho(() -> 1), away);
    assertEquals(List.of(1, 3), groups);
  }

  /** It was committed perhaps: done again unasked it would be done twice. */
  @Test
  void whatMayHaveBeenCommittedIsNotDoneAgain() throws Exception {
    RuntimeException unknown = new IllegalStateException("the commit has no outcome");
    atCommit.put(3, unknown);
    allFail(threeWho(() -> 1), unknown);
    assertEquals(List.of(1, 3), groups);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40P01", "22001"})
  void whatMayBeTheFaultOfOneIsDoneOneByOne(String state) throws Exception {
    atCommit.put(3, database(state));
    for (FutureTask<Integer> task : threeWho(() -> 1)) {
      assertEquals(1, task.get(20, TimeUnit.SECONDS));
    }
    assertEquals(List.of(1, 3, 1, 1, 1), groups);
  }

  @Test
  void whereTheDatabaseGoesAwayAmongThemTheRestIsNotTried() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    RuntimeException away = database("08006");
    atCommit.put(3, database("23505"));
    List<FutureTask<Integer>> tasks = threeWho(() -> {
      if (asked.incrementAndGet() == 5) { // the second of them, alone
        throw away;
      }
      return 1;
    });
    assertEquals(1, tasks.get(0).get(20, TimeUnit.SECONDS));
    allFail(tasks.subList(1, 3), away);
    assertEquals(List.of(1, 3, 1, 1), groups);
  }

  @Test
  void whoIsNotBegunWithInTimeIsToldToComeBackAndNothingIsDone() throws Exception {
    Together impatient = together(Duration.ofMillis(200));
    AtomicInteger done = new AtomicInteger();
    Thread first = new Thread(() -> impatient.carryOut(KEY, "", all -> 1, opened -> () -> waitForTheOthers()));
    first.start();
    assertTrue(firstIsAtWork.await(20, TimeUnit.SECONDS));
    assertThrows(StillBusy.class, () -> impatient.carryOut(KEY, "", all -> 1, opened -> done::incrementAndGet));
    goOn.countDown();
    first.join();
    assertEquals(0, done.get());
    assertEquals(Integer.valueOf(1), impatient.<String, Integer, Integer>carryOut(KEY, "", all -> 1, opened -> done::incrementAndGet), "nothing of it is left behind");
    assertEquals(List.of(1, 1), groups);
  }

  @Test
  void aTransactionAtHandIsJoined() {
    transaction = "there is one";
    assertEquals("done", carryOut(() -> "done"));
    assertEquals(List.of(), groups);
  }

  @Test
  void afterAGroupTheNextOneIsFirstAgain() {
    for (int i = 0; i < 3; i++) {
      assertEquals("done", carryOut(() -> "done"));
    }
    assertEquals(List.of(1, 1, 1), groups);
  }
}
