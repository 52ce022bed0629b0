package org.parley.shared;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is tried time and again, such as every second. A failure is logged once, and not at every turn, until it goes well again. */
public final class Attempts {
  private final Logger log;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  public Attempts(Logger log) {
    this.log = log;
  }

  /** No exception of the task gets out. @param failure what is said of a failure; the same words are the same failure */
  public void attempt(String failure, Runnable task) {
    try {
      task.run();
      failing.remove(failure);
    } catch (RuntimeException failed) {
      if (failing.add(failure)) {
        log.log(Level.SEVERE, failure, failed);
      }
    }
  }
}
