package org.parley.shared;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one caller wants carried out {@link Together}, and what became of it. */
final class Wish<W, S, T> {
  private enum State { WAITING, TO_LEAD, SETTLED }

  private final W wanted;
  private final Function<List<W>, S> opening;
  private final Function<S, Supplier<T>> check;
  private State state = State.WAITING;
  private boolean done;
  private T result;
  private Throwable failure;

  Wish(W wanted, Function<List<W>, S> opening, Function<S, Supplier<T>> check) {
    this.wanted = wanted;
    this.opening = opening;
    this.check = check;
  }

  /** Opens for all of a group, which came under one key, and so want the same kind of thing. */
  @SuppressWarnings("unchecked")
  Object open(List<Wish<?, ?, ?>> group) {
    return opening.apply(group.stream().map(wish -> (W) wish.wanted).toList());
  }

  /** @param opened by one of the same group, and so of the same type */
  @SuppressWarnings("unchecked")
  void carryOut(Object opened) {
    failure = null;
    done = false;
    Supplier<T> deed;
    try {
      deed = check.apply((S) opened);
    } catch (Rejection refused) {
      failure = refused;
      done = true;
      return;
    }
    result = deed.get();
    done = true;
  }

  /** Whether it has come to an end, before the commit. */
  boolean isDone() {
    return done;
  }

  /** What it came to counts, and is told: it is committed, or has failed. */
  synchronized void settle() {
    state = State.SETTLED;
    notifyAll();
  }

  /** Told with {@link #settle}, as any outcome. */
  void fail(Throwable thrown) {
    failure = thrown;
  }

  synchronized void lead() {
    state = State.TO_LEAD;
    notifyAll();
  }

  /**
   * Waits until it is this one's turn to lead, or until it was carried out by another, or for so long.
   *
   * @param most in nanoseconds
   * @return whether it waits no longer
   */
  synchronized boolean waitFor(long most) {
    boolean interrupted = false;
    long end = System.nanoTime() + most;
    for (long left = most; state == State.WAITING && left > 0; left = end - System.nanoTime()) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        interrupted = true; // it is carried out all the same: what came of it must be told
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return state != State.WAITING;
  }

  synchronized boolean isToLead() {
    return state == State.TO_LEAD;
  }

  /** What stopped the other stops this one. */
  void failAs(Wish<?, ?, ?> other) {
    fail(other.failure);
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
