package org.parley.shared;

import java.util.function.Function;
import java.util.function.Supplier;

/** What one caller wants carried out {@link Together}, and what became of it. */
final class Wish<S, T> {
  private enum State { WAITING, TO_LEAD, SETTLED }

  private final String thing;
  private final Supplier<S> opening;
  private final Function<S, Supplier<T>> check;
  private State state = State.WAITING;
  private T result;
  private Throwable failure;

  Wish(String thing, Supplier<S> opening, Function<S, Supplier<T>> check) {
    this.thing = thing;
    this.opening = opening;
    this.check = check;
  }

  /** To what it is to be done. */
  String thing() {
    return thing;
  }

  Object open() {
    return opening.get();
  }

  /** @param opened by one for the same thing, and so of the same type */
  @SuppressWarnings("unchecked")
  void carryOut(Object opened) {
    failure = null;
    Supplier<T> deed;
    try {
      deed = check.apply((S) opened);
    } catch (Rejection refused) {
      failure = refused;
      return;
    }
    result = deed.get();
  }

  /** What it came to counts: it is committed. */
  synchronized void settle() {
    state = State.SETTLED;
    notifyAll();
  }

  synchronized void fail(Throwable thrown) {
    failure = thrown;
    settle();
  }

  synchronized void lead() {
    state = State.TO_LEAD;
    notifyAll();
  }

  /** Waits until it is this one's turn to lead, or until it was carried out by another. */
  synchronized boolean isToLead() {
    boolean interrupted = false;
    while (state == State.WAITING) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true; // it is carried out all the same: what came of it must be told
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return state == State.TO_LEAD;
  }

  synchronized T result() {
    if (failure instanceof RuntimeException thrown) {
      throw thrown;
    }
    if (failure instanceof Error thrown) {
      throw thrown;
    }
    return result;
  }
}
