package org.parley.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where reading and sending happen: never in the thread that commits, and never one for the other. */
@ApplicationScoped
@ManagedScheduledExecutorDefinition(name = "java:module/concurrent/feeds", maxAsync = 4)
@ManagedExecutorDefinition(name = "java:module/concurrent/readers", maxAsync = 4)
@ManagedExecutorDefinition(name = "java:module/concurrent/senders", maxAsync = Threads.MOST_SENDERS)
class Threads {
  /** Few of them are ever at work; the others take the places of those that are held up for good. */
  static final int MOST_SENDERS = 256;
  private static final int MOST_AT_WORK = 16;
  private static final int MOST_CLOSERS = 64;
  private static final int MOST_ASKERS = 16;
  private static final int IDLE_SECONDS = 30;
  private static final int VIRTUAL_WITHOUT_PINNING = 24;

  @Resource(lookup = "java:module/concurrent/feeds")
  private ManagedScheduledExecutorService feeds;
  @Resource(lookup = "java:module/concurrent/readers")
  private ManagedExecutorService readers;
  @Resource(lookup = "java:module/concurrent/senders")
  private ManagedExecutorService pool;
  private final ExecutorService closers = apart("parley-closing", MOST_CLOSERS);
  private final ExecutorService askers = apart("parley-asking", MOST_ASKERS);
  private Optional<Executor> virtual = Optional.empty();
  private Optional<Senders> senders = Optional.empty();

  /** Reads what is new in the journal, with the container's contexts; apart, so that nobody who follows waits for those who catch up. */
  Feed.Readers feeds() {
    return (reading, nanos) -> {
      if (nanos > 0) {
        feeds.schedule(reading, nanos, TimeUnit.NANOSECONDS);
      } else {
        feeds.execute(reading);
      }
    };
  }

  /** Reads for those who catch up; few at a time, so that many who come back at once leave connections for the rest. */
  Executor readers() {
    return readers;
  }

  /** Sends. Liberty writes on by itself where a line stalls. Virtual threads where the JDK does not pin them, else a few of Liberty's. */
  synchronized Senders senders() {
    if (senders.isEmpty()) {
      int few = Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_WORK);
      senders = Optional.of(new Senders(hasVirtual() ? virtual() : pool, few, System::nanoTime));
    }
    return senders.get();
  }

  /**
   * Closes. Liberty's close waits for seconds for a line that has stalled, so it is none of Liberty's own threads, which are few and do
   * everything else: a hundred such lines would have the whole server stand still.
   */
  Executor closers() {
    return hasVirtual() ? virtual() : closers;
  }

  /** Asks lines how far they have come, where that might have to wait. */
  Executor askers() {
    return hasVirtual() ? virtual() : askers;
  }

  @PreDestroy
  void stop() {
    closers.shutdown();
    askers.shutdown();
  }

  private static ExecutorService apart(String name, int most) {
    ThreadPoolExecutor threads = new ThreadPoolExecutor(most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static boolean hasVirtual() {
    return Runtime.version().feature() >= VIRTUAL_WITHOUT_PINNING;
  }

  private synchronized Executor virtual() {
    if (virtual.isEmpty()) {
      virtual = Optional.of(newVirtual());
    }
    return virtual.get();
  }

  /** By reflection, because the code is compiled for Java 17. */
  private static Executor newVirtual() {
    try {
      return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException absent) {
      throw new IllegalStateException("Java " + Runtime.version() + " has no virtual threads", absent);
    }
  }
}
