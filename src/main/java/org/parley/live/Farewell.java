package org.parley.live;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells the clients that the server goes. When the container destroys what is application-scoped it has closed the sockets already,
 * without a word. A singleton of the start goes before them where the application alone restarts; where the whole server is told to
 * stop, only the JVM's own signal comes early enough.
 */
@Startup
@Singleton
public class Farewell {
  private static final int THREADS = 16;
  private static final int LONGEST_SECONDS = 5;

  @Inject
  private Lines lines;
  private final AtomicBoolean said = new AtomicBoolean();
  private final Thread atShutdown = new Thread(this::say, "parley-farewell");

  @PostConstruct
  void listen() {
    lines.hashCode(); // resolved now, in the application's own thread
    atShutdown.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    Runtime.getRuntime().addShutdownHook(atShutdown);
  }

  @PreDestroy
  void leave() {
    say();
    try {
      Runtime.getRuntime().removeShutdownHook(atShutdown);
    } catch (IllegalStateException shuttingDown) {
      return; // it is running, or has run
    }
  }

  /** Waits until it is said, or long enough: the container's own threads may be gone, and a line that has stalled holds up its thread. */
  private void say() {
    if (!said.compareAndSet(false, true)) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    lines.restart(threads);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
