package org.parley.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one caller wants carried out {@link Together}, and what became of it. */
final class Wish<W, S, T> {
  private enum State { WAITING, TO_LEAD, SETTLED }

  private final W wanted;
  private final Function<List<W>, S> opening;
  private final Function<S, Supplier<T>> check;
  private State state = State.WAITING;
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
