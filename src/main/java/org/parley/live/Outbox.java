package org.parley.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What waits to be sent over one socket: bounded, in order, one frame on its way at a time, since Liberty drops overlapping sends
 * in silence. Whoever puts a frame in never waits; a socket that does not keep up overflows and is given up.
 */
final class Outbox {
  /** The most frames that may wait. */
  static final int MOST_FRAMES = 1_000;
  /** The most characters that may wait, unless it is a single frame. */
  static final int MOST_CHARACTERS = 4_000_000;
  /** Up to how many characters waiting events are joined into one frame. */
  static final int MOST_JOINED = 60_000;
  private static final int ROOM_FRAMES = MOST_FRAMES / 2;
  private static final int ROOM_CHARACTERS = MOST_CHARACTERS / 2;

  /** Puts one frame on the line; the second argument is to be told, once, when it has gone or failed. */
  interface Wire {
    void send(Frame frame, Consumer<Optional<Throwable>> done);
  }

  private final Wire wire;
  private final Executor senders;
  private final Runnable overflow;
  private final Consumer<Throwable> failure;
  private final ArrayDeque<Frame> waiting = new ArrayDeque<>();
  private int characters;
  private boolean sending;
  private boolean over;
  private final List<Runnable> forRoom = new ArrayList<>();

  /**
   * @param senders where sending happens, so that a line that blocks holds up nobody else
   * @param overflow told once, when there is no room
   * @param failure told once, when a frame could not be sent
   */
  Outbox(Wire wire, Executor senders, Runnable overflow, Consumer<Throwable> failure) {
    this.wire = wire;
    this.senders = senders;
    this.overflow = overflow;
    this.failure = failure;
  }

  /** Puts a frame at the end; nothing happens once the outbox is closed. */
  void put(Frame frame) {
    boolean full;
    boolean begin = false;
    synchronized (this) {
      if (over) {
        return;
      }
      full = waiting.size() >= MOST_FRAMES || !waiting.isEmpty() && characters + frame.size() > MOST_CHARACTERS;
      if (full) {
        end();
      } else {
        waiting.add(frame);
        characters += frame.size();
        begin = !sending;
        sending = true;
      }
    }
    if (full) {
      overflow.run();
    } else if (begin) {
      senders.execute(this::sendNext);
    }
  }

  /** How many frames wait. */
  synchronized int count() {
    return waiting.size();
  }

  /** Whether somebody who can wait should put in more now. */
  synchronized boolean hasRoom() {
    return waiting.size() < ROOM_FRAMES && characters < ROOM_CHARACTERS;
  }

  /** Runs the task, once, as soon as there is room; never if the outbox is closed before. */
  void whenRoom(Runnable task) {
    synchronized (this) {
      if (over) {
        return;
      }
      if (!hasRoom()) {
        forRoom.add(task);
        return;
      }
    }
    task.run();
  }

  /** Forgets what waits; nothing is sent from now on. */
  synchronized void close() {
    end();
  }

  private void end() {
    over = true;
    waiting.clear();
    characters = 0;
    forRoom.clear();
  }

  /** One frame after the other in this thread, as long as each has gone when the wire returns: a call inside a call for each would fill the stack. */
  private void sendNext() {
    Optional<Frame> frame = next();
    while (frame.isPresent() && hasGoneAtOnce(frame.get())) {
      frame = next();
    }
  }

  private Optional<Frame> next() {
    Optional<Frame> frame;
    List<Runnable> waited;
    synchronized (this) {
      frame = Optional.ofNullable(waiting.poll());
      if (frame.isEmpty()) {
        sending = false;
        return frame;
      }
      characters -= frame.get().size();
      frame = frame.map(this::withWhatFollows);
      waited = whoWaitsForRoom();
    }
    waited.forEach(Runnable::run);
    return frame;
  }

  /** Events that wait behind those of the same consultation go out with them: a socket that is behind catches up in few large frames. */
  private Frame withWhatFollows(Frame first) {
    if (waiting.isEmpty() || !first.precedes(waiting.peek())) {
      return first;
    }
    List<Frame.Event> events = new ArrayList<>(first.events());
    Reach reach = first.reach().orElseThrow();
    int size = first.size();
    for (Frame next = waiting.peek(); next != null && first.precedes(next) && size + next.size() <= MOST_JOINED; next = waiting.peek()) {
      waiting.remove();
      characters -= next.size();
      size += next.size();
      events.addAll(next.events());
      reach = reach.and(next.reach().orElseThrow());
    }
    return events.size() == first.events().size() ? first : Frames.events(events, reach);
  }

  /** Whether such a frame waits. */
  synchronized boolean holds(Predicate<Frame> meant) {
    return waiting.stream().anyMatch(meant);
  }

  /** One for each consultation that the socket follows and that is catching up; each looks again whether there is room. */
  private List<Runnable> whoWaitsForRoom() {
    if (!hasRoom()) {
      return List.of();
    }
    List<Runnable> waited = List.copyOf(forRoom);
    forRoom.clear();
    return waited;
  }

  /** @return false if the frame is still on its way; whoever is told that it has gone then goes on with the next */
  private boolean hasGoneAtOnce(Frame frame) {
    AtomicBoolean either = new AtomicBoolean();
    wire.send(frame, problem -> {
      problem.ifPresent(this::fail);
      if (either.getAndSet(true)) {
        sendNext();
      }
    });
    return either.getAndSet(true);
  }

  private void fail(Throwable problem) {
    synchronized (this) {
      if (over) {
        return;
      }
      end();
    }
    failure.accept(problem);
  }
}
