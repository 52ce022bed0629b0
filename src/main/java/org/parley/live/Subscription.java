package org.parley.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.shared.Audience;

/**
 * One socket's interest in one consultation. It begins behind: it reads the journal in stretches, no faster than its socket takes
 * them, until it is where its {@link Feed} is, and joins it there. Its cursor is moved by one thread at a time: the one that
 * catches up, then, under the feed's lock, the one that delivers. What it may see is settled under its own lock, and so is every
 * frame that it puts: once a part is narrower, nothing that the wider one saw is put or waits.
 */
final class Subscription {
  private static final Logger LOG = Logger.getLogger(Subscription.class.getName());
  private static final int STRETCH = 100;
  /** After so many stretches others have their turn: a long journal is read by whoever asks for it, not at the cost of all. */
  private static final int STRETCHES_IN_TURN = 4;

  private final Feed feed;
  private final Outbox outbox;
  private final Executor readers;
  private final Supplier<Part> parts;
  private final Runnable lost;
  private final long last;
  private final Object looking = new Object();
  private final Deque<Newest.News> pending = new ArrayDeque<>();
  private long reached;
  /** How often something was taken from view: what was begun to be read before does not hold any more. */
  private int takings;
  private boolean atEnd;
  private volatile Part part = new Part(Optional.empty(), Set.of(), Optional.empty());
  private volatile long cursor;
  private volatile boolean over;
  /** The number up to which the subscriber was told to have everything. */
  private volatile long told;
  /** Whether they are to be told again, be it the same. */
  private volatile boolean owed = true;
  private long toldAtLastBeat;
  private int silentBeats;

  /**
   * @param parts says what the subscriber is in the consultation at this moment
   * @param last the journal's last number
   * @param asked the last number that the subscriber has; empty to begin with what comes now
   * @param lost told if the journal could not be read, or has to be read anew, so that the subscriber comes back instead of waiting for ever
   */
  Subscription(Feed feed, Outbox outbox, Executor readers, Supplier<Part> parts, long last, OptionalLong asked, Runnable lost) {
    this.feed = feed;
    this.outbox = outbox;
    this.readers = readers;
    this.parts = parts;
    this.lost = lost;
    this.last = last;
    this.cursor = Math.min(asked.orElse(last), last);
    this.reached = cursor;
    this.told = cursor;
    this.toldAtLastBeat = cursor;
  }

  void begin() {
    feed.follow(this, last);
    elsewhere(() -> {
      refresh(); // only now: of what changes from here on the feed tells
      catchUp();
    });
  }

  void end() {
    over = true;
    feed.leave(this);
  }

  private void elsewhere(Runnable reading) {
    readers.execute(() -> {
      try {
        reading.run();
      } catch (RuntimeException unread) {
        LOG.log(Level.WARNING, unread, () -> "The journal could not be read for a listener: " + feed.slug());
        lost.run();
      }
    });
  }

  private void catchUp() {
    for (int stretch = 0; !over; stretch++) {
      while (!pending.isEmpty()) {
        if (!outbox.hasRoom()) {
          outbox.whenRoom(() -> elsewhere(this::catchUp));
          return;
        }
        putNext();
      }
      cursor = reached;
      if (atEnd && feed.join(this)) {
        return;
      }
      if (stretch == STRETCHES_IN_TURN) {
        elsewhere(this::catchUp);
        return;
      }
      read();
    }
  }

  /** As many as fit into one frame; only those that may be seen still. */
  private synchronized void putNext() {
    List<Newest.News> together = new ArrayList<>();
    int size = 0;
    while (!pending.isEmpty() && (size == 0 || size + pending.peek().event().item().length() <= Outbox.MOST_JOINED)) {
      Newest.News next = pending.remove();
      size += next.event().item().length();
      if (part.sees(next.audience())) {
        together.add(next);
      }
    }
    if (!together.isEmpty()) {
      outbox.put(Frames.events(together.stream().map(Newest.News::event).toList(), Reach.from(told)));
      told = together.get(together.size() - 1).seq();
    }
  }

  private void read() {
    int before = takings();
    Optional<Newest.Stretch> newest = feed.newest(this, STRETCH);
    if (newest.isPresent()) {
      take(newest.get(), before);
      return;
    }
    Set<Audience> seen = part.audiences();
    Newest.Stretch stretch = feed.read(cursor, STRETCH, seen);
    refresh();
    // The database may be further than the feed: what was read while the subscriber's part changed is read again, so that nobody
    // sees what came after their leave.
    if (part.audiences().equals(seen)) {
      take(stretch, before);
    } else {
      atEnd = false;
    }
  }

  /** @param before how often something had been taken from view when the reading began; if it was since, all of it is read again */
  private synchronized void take(Newest.Stretch stretch, int before) {
    atEnd = stretch.toTheEnd() && takings == before;
    if (takings == before) {
      pending.addAll(stretch.news());
      reached = stretch.through();
    }
  }

  private synchronized int takings() {
    return takings;
  }

  /**
   * Under the feed's lock: nobody is to read any more what was told of these things. A subscriber for whom some of it waits comes back and
   * gets what is left of it; whoever keeps up has nothing waiting.
   *
   * @param things their ids
   */
  void takeFromView(Collection<String> things) {
    if (waits(things)) {
      lost.run();
    }
  }

  private synchronized boolean waits(Collection<String> things) {
    takings++;
    Predicate<Frame.Event> meant = event -> event.consultation().equals(feed.slug()) && things.stream().anyMatch(event::names);
    return pending.stream().map(Newest.News::event).anyMatch(meant) || outbox.holds(frame -> frame.events().stream().anyMatch(meant));
  }

  /** Looks anew what the subscriber is: one look after the other, and none while a feed that wants to deliver waits for it. */
  void refresh() {
    synchronized (looking) {
      becomes(parts.get());
    }
  }

  /** Where something waits to be sent that is not the subscriber's to see any more, they come back for what is. */
  private synchronized void becomes(Part now) {
    Part before = part;
    part = now;
    if (!part.audiences().containsAll(before.audiences()) && outbox.holds(this::isForOthers)) {
      lost.run();
    }
  }

  private boolean isForOthers(Frame frame) {
    return frame.forMembers() && !part.isMember()
        || frame.events().stream().anyMatch(event -> event.consultation().equals(feed.slug()) && !part.sees(event.audience()));
  }

  boolean isNamedIn(String change) {
    return part.isNamedIn(change);
  }

  /** Under the feed's lock: passes on what is new to the subscriber and theirs to see. */
  synchronized void deliver(Edition edition) {
    Optional<Frame> frame = edition.of(part, cursor, told);
    frame.ifPresent(outbox::put);
    cursor = Math.max(cursor, edition.through());
    if (frame.isPresent()) {
      told = edition.through();
      owed = false;
    }
  }

  /** Under the feed's lock, with each beat: says how far the subscriber has everything, and says so again after a silence. */
  void beat() {
    silentBeats = told == toldAtLastBeat ? silentBeats + 1 : 0;
    if (silentBeats >= Limits.SILENT_BEATS) {
      silentBeats = 0;
      owed = true;
    }
    tellThrough();
    toldAtLastBeat = told;
  }

  /** Under the feed's lock: says how far the subscriber has everything, unless it was said already. */
  synchronized void tellThrough() {
    if (owed || told != cursor) {
      outbox.put(Frames.through(feed.slug(), told, cursor));
      told = cursor;
      owed = false;
    }
  }

  /** Nothing, where the subscriber is a member no more. */
  synchronized void putForMember(Frame frame) {
    if (part.isMember()) {
      outbox.put(frame);
    }
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
