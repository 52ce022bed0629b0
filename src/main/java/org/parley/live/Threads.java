package org.parley.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where reading and sending happen: never in the thread that commits, and never one for the other. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:module/concurrent/readers", maxAsync = 4)
class Threads {
  private static final int VIRTUAL_WITHOUT_PINNING = 24;

  @Resource(lookup = "java:module/concurrent/readers")
  private ManagedExecutorService readers;
  @Resource
  private ManagedExecutorService pool;
  private Executor senders;

  /** Reads the journal, with the container's contexts; few at a time, so that many who come back at once leave connections for the rest. */
  Executor readers() {
    return readers;
  }

  /** Sends and closes. A thread may be held by a line that has stalled: a virtual one where the JDK does not pin them, else one of Liberty's pool. */
  synchronized Executor senders() {
    if (senders == null) {
      senders = Runtime.version().feature() >= VIRTUAL_WITHOUT_PINNING ? virtual() : pool;
    }
    return senders;
  }

  /** By reflection, because the code is compiled for Java 17. */
  private static Executor virtual() {
    try {
      return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException absent) {
      throw new IllegalStateException("Java " + Runtime.version() + " has no virtual threads", absent);
    }
  }
}
