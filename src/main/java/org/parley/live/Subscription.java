package org.parley.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.journal.Journal;

/**
 * One socket's interest in one consultation. It begins behind: it reads the journal in stretches, no faster than its socket takes
 * them, until it is where its {@link Feed} is, and joins it there. Its cursor is moved by one thread at a time: the one that
 * catches up, then, under the feed's lock, the one that delivers.
 */
final class Subscription {
  private static final Logger LOG = Logger.getLogger(Subscription.class.getName());
  private static final int STRETCH = 100;

  private final Feed feed;
  private final Outbox outbox;
  private final Executor readers;
  private final Supplier<Part> parts;
  private final Runnable lost;
  private final Deque<Journal.Entry> pending = new ArrayDeque<>();
  private long reached;
  private boolean atEnd;
  private volatile Part part;
  private volatile long cursor;
  private volatile boolean over;
  private long told = -1;

  /**
   * @param parts says what the subscriber is in the consultation at this moment
   * @param after the last number that the subscriber has
   * @param lost told if the journal could not be read, so that the subscriber comes back instead of waiting for ever
   */
  Subscription(Feed feed, Outbox outbox, Executor readers, Supplier<Part> parts, long after, Runnable lost) {
    this.feed = feed;
    this.outbox = outbox;
    this.readers = readers;
    this.parts = parts;
    this.lost = lost;
    this.part = parts.get();
    this.cursor = after;
    this.reached = after;
  }

  void begin() {
    readers.execute(this::catchUp);
  }

  void end() {
    over = true;
    feed.leave(this);
  }

  private void catchUp() {
    try {
      readToTheEnd();
    } catch (RuntimeException unread) {
      LOG.log(Level.WARNING, unread, () -> "The journal could not be read for a listener: " + feed.slug());
      lost.run();
    }
  }

  private void readToTheEnd() {
    while (!over) {
      while (!pending.isEmpty()) {
        if (!outbox.hasRoom()) {
          outbox.whenRoom(() -> readers.execute(this::catchUp));
          return;
        }
        outbox.put(feed.frame(pending.poll()));
      }
      cursor = reached;
      if (atEnd && feed.join(this)) {
        return;
      }
      read();
    }
  }

  /** What was read while the subscriber's part changed is read again, so that nobody sees what came after their leave. */
  private void read() {
    Journal.Stretch stretch = feed.read(cursor, STRETCH, part.audiences());
    if (refresh()) {
      atEnd = false;
      return;
    }
    pending.addAll(stretch.entries());
    reached = stretch.through();
    atEnd = stretch.entries().size() < STRETCH;
  }

  /** Looks anew what the subscriber is. @return whether they see other things than before */
  boolean refresh() {
    Part before = part;
    part = parts.get();
    return !before.audiences().equals(part.audiences());
  }

  boolean isNamedIn(String change) {
    return part.isNamedIn(change);
  }

  /** Under the feed's lock: passes on what is new to the subscriber and theirs to see. */
  void deliver(List<Journal.Entry> entries, List<Frame> frames, long through) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).seq() > cursor && part.sees(entries.get(i).audience())) {
        outbox.put(frames.get(i));
      }
    }
    cursor = Math.max(cursor, through);
  }

  /** Under the feed's lock: says how far the subscriber has everything, unless it was said already. */
  void tellThrough() {
    if (told != cursor) {
      told = cursor;
      outbox.put(Frames.through(feed.slug(), cursor));
    }
  }

  void put(Frame frame) {
    outbox.put(frame);
  }

  boolean isOver() {
    return over;
  }

  long cursor() {
    return cursor;
  }

  Part part() {
    return part;
  }
}
