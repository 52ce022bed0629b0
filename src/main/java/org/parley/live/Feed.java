package org.parley.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.parley.journal.Journal;
import org.parley.shared.Audience;

/**
 * The news of one consultation on this node. Once woken it reads the journal on from its head, once for all who have joined, makes
 * each entry into one frame, and puts that into the outbox of everyone who may see it. A subscription joins only when its cursor is
 * at the head or beyond, and both move under the lock: so nothing is missed between catching up and joining, and nothing comes twice.
 */
final class Feed {
  private static final Logger LOG = Logger.getLogger(Feed.class.getName());
  private static final int STRETCH = 100;
  /** Events after which somebody may see more or less than before. */
  private static final Pattern CHANGES_PARTS = Pattern.compile("(member|staff|delegation)-.*");

  private final String topic;
  private final String slug;
  private final Listening listening;
  private final Executor readers;
  private final AtomicInteger wakes = new AtomicInteger();
  private final Set<Subscription> joined = new LinkedHashSet<>();
  private long head;
  private final Set<Subscription> newcomers = new HashSet<>();
  private List<Present> present = List.of();
  private boolean presenceChanged;

  Feed(String topic, String slug, Listening listening, Executor readers) {
    this.topic = topic;
    this.slug = slug;
    this.listening = listening;
    this.readers = readers;
  }

  String slug() {
    return slug;
  }

  /** There may be something to read. Cheap: it is called by the thread that committed. */
  void wake() {
    if (wakes.getAndIncrement() == 0) {
      readers.execute(this::readOn);
    }
  }

  private void readOn() {
    int answered;
    do {
      answered = wakes.get();
      try {
        while (readStretch()) {
          // until nothing is new
        }
      } catch (RuntimeException unread) { // a later wake-up, at the latest the next beat, reads on from the same head
        LOG.log(Level.WARNING, unread, () -> "The journal could not be read for its listeners: " + topic);
      }
    } while (wakes.addAndGet(-answered) != 0);
  }

  private boolean readStretch() {
    long from;
    synchronized (this) {
      if (joined.isEmpty()) {
        return false;
      }
      from = head;
    }
    Journal.Stretch stretch = listening.readAll(topic, from, STRETCH);
    if (stretch.through() <= from) {
      return false;
    }
    refreshParts(stretch.entries());
    deliver(from, stretch);
    return true;
  }

  /** Before anything of the stretch goes out: whoever has just been removed is not sent what came with it. */
  private void refreshParts(List<Journal.Entry> entries) {
    List<String> changes = entries.stream().filter(entry -> CHANGES_PARTS.matcher(entry.type()).matches()).map(Journal.Entry::data).toList();
    if (changes.isEmpty()) {
      return;
    }
    for (Subscription subscription : listeners()) {
      if (changes.stream().anyMatch(subscription::isNamedIn)) {
        subscription.refresh();
        presenceChanged();
      }
    }
  }

  private synchronized void deliver(long from, Journal.Stretch stretch) {
    if (head != from) {
      return; // everybody left and somebody joined elsewhere meanwhile; what was read is read again from there
    }
    List<Frame> frames = stretch.entries().stream().map(this::frame).toList();
    joined.forEach(subscription -> subscription.deliver(stretch.entries(), frames, stretch.through()));
    head = stretch.through();
  }

  Frame frame(Journal.Entry entry) {
    return Frames.event(slug, entry);
  }

  Journal.Stretch read(long after, int limit, Collection<Audience> audiences) {
    return listening.read(topic, after, limit, audiences);
  }

  /** Takes in a subscription that has caught up. @return false if the feed has gone on meanwhile, so that it has to read on first */
  boolean join(Subscription subscription) {
    synchronized (this) {
      if (subscription.isOver()) {
        return true;
      }
      if (joined.isEmpty()) {
        head = subscription.cursor();
      }
      if (subscription.cursor() < head) {
        return false;
      }
      joined.add(subscription);
      newcomers.add(subscription);
      presenceChanged = true;
      subscription.tellThrough();
    }
    wake();
    return true;
  }

  synchronized void leave(Subscription subscription) {
    presenceChanged |= joined.remove(subscription);
    newcomers.remove(subscription);
  }

  private synchronized void presenceChanged() {
    presenceChanged = true;
  }

  private synchronized List<Subscription> listeners() {
    return new ArrayList<>(joined);
  }

  synchronized boolean hasListeners() {
    return !joined.isEmpty();
  }

  /** Wakes the feed if the journal is further: after a wake-up that was lost, or a commit on another node. */
  void wakeIfBehind(long last) {
    if (last > head()) {
      wake();
    }
  }

  private synchronized long head() {
    return head;
  }

  /** Tells everyone how far they have everything. */
  synchronized void tellThrough() {
    joined.forEach(Subscription::tellThrough);
  }

  /** Tells the members who of them is here: all of them if that has changed, else those who have just come. */
  synchronized void tellPresence() {
    if (!presenceChanged) {
      return;
    }
    presenceChanged = false;
    Map<String, Present> people = new TreeMap<>();
    joined.forEach(subscription -> subscription.part().present().ifPresent(present -> people.put(present.id().value(), present)));
    List<Present> now = List.copyOf(people.values());
    Collection<Subscription> told = now.equals(present) ? newcomers : joined;
    Frame frame = Frames.presence(slug, now);
    told.stream().filter(subscription -> subscription.part().isMember()).forEach(subscription -> subscription.put(frame));
    present = now;
    newcomers.clear();
  }
}
