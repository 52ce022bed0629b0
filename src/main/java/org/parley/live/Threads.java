package org.parley.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where reading and sending happen: never in the thread that commits, and never one for the other. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/readers", maxAsync = 4)
@ManagedExecutorDefinition(name = "java:module/concurrent/senders", maxAsync = 16)
class Threads {
  private static final int VIRTUAL_WITHOUT_PINNING = 24;

  @Resource(lookup = "java:module/concurrent/readers")
  private ManagedExecutorService readers;
  @Resource(lookup = "java:module/concurrent/senders")
  private ManagedExecutorService pool;
  @Resource
  private ManagedExecutorService others;
  private Optional<Executor> virtual = Optional.empty();

  /** Reads the journal, with the container's contexts; few at a time, so that many who come back at once leave connections for the rest. */
  Executor readers() {
    return readers;
  }

  /** Sends. Liberty writes on by itself where a line stalls; each has a virtual thread where the JDK does not pin them, else all share a few of Liberty's. */
  Executor senders() {
    return hasVirtual() ? virtual() : pool;
  }

  /** Closes. A line that has stalled holds up its thread for a while, so it is none of those that send. */
  Executor closers() {
    return hasVirtual() ? virtual() : others;
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
