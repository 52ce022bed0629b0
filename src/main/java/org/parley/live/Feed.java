package org.parley.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.parley.journal.Journal;
import org.parley.shared.Audience;
import org.parley.shared.Json;

/**
 * The news of one consultation on this node. Once woken it reads the journal on, once for all who follow and at its {@link Pace}, keeps what
 * it read among the {@link Newest}, makes one frame of it for each set of audiences, and puts that into the outbox of everyone who has joined. A
 * subscription joins only when its cursor is at the head or beyond, and both move under the lock: so nothing is missed between catching
 * up and joining, and nothing comes twice. Whoever has yet to catch up follows too: what they may see is looked at anew for all.
 */
final class Feed {
  private static final Logger LOG = Logger.getLogger(Feed.class.getName());
  private static final int STRETCH = 100;
  /** Events after which somebody may see more or less than before. */
  private static final Pattern CHANGES_PARTS = Pattern.compile("(member|staff|delegation)-.*");

  /** Those who read for feeds. */
  interface Readers {
    /** @param nanos after how long, 0 for at once */
    void read(Runnable reading, long nanos);
  }

  private final String topic;
  private final String slug;
  private final Listening listening;
  private final Readers readers;
  private final Pace pace;
  private final AtomicInteger wakes = new AtomicInteger();
  private final Newest newest = new Newest();
  private final Set<Subscription> followers = new HashSet<>();
  private final Set<Subscription> joined = new LinkedHashSet<>();
  private final Set<Subscription> newcomers = new HashSet<>();
  private List<Present> present = List.of();
  private boolean presenceChanged;

  Feed(String topic, String slug, Listening listening, Readers readers, Pace pace) {
    this.topic = topic;
    this.slug = slug;
    this.listening = listening;
    this.readers = readers;
    this.pace = pace;
  }

  String slug() {
    return slug;
  }

  /** There may be something to read. Cheap: it is called by the thread that committed. */
  void wake() {
    if (wakes.getAndIncrement() == 0) {
      haveRead();
    }
  }

  private void haveRead() {
    try {
      readers.read(this::readOn, pace.nanosToWait());
    } catch (RejectedExecutionException stopping) {
      wakes.set(0); // nobody reads now: the next one who wakes it is to try
      throw stopping;
    }
  }

  /** Whatever is committed while this reads wakes it again: what was found is all there was. */
  private void readOn() {
    int answered = wakes.get();
    try {
      while (readStretch()) {
        // until all of it is read
      }
    } catch (RuntimeException | Error unread) { // a later wake-up, at the latest the next beat, reads on from the same head; left here, nobody ever would
      LOG.log(Level.WARNING, unread, () -> "The journal could not be read for its listeners: " + topic);
    }
    if (wakes.addAndGet(-answered) != 0) {
      haveRead();
    }
  }

  /** @return whether there may be more */
  private boolean readStretch() {
    long from;
    synchronized (this) {
      if (followers.isEmpty()) {
        return false;
      }
      from = newest.through();
    }
    Journal.Stretch stretch = listening.readAll(topic, from, STRETCH);
    if (stretch.through() <= from) {
      return false;
    }
    refreshParts(stretch.entries());
    return !deliver(from, stretch) || stretch.entries().size() == STRETCH;
  }

  /** Before anything of the stretch goes out: whoever has just been removed is not sent what came with it. */
  private void refreshParts(List<Journal.Entry> entries) {
    List<String> changes = entries.stream().filter(entry -> CHANGES_PARTS.matcher(entry.type()).matches()).map(Journal.Entry::data).toList();
    if (changes.isEmpty()) {
      return;
    }
    for (Subscription subscription : followers()) {
      if (changes.stream().anyMatch(subscription::isNamedIn)) {
        subscription.refresh();
        presenceChanged();
      }
    }
  }

  /** @return false if everybody left and somebody came meanwhile: what was read is to be read again, from there */
  private synchronized boolean deliver(long from, Journal.Stretch stretch) {
    if (newest.through() != from) {
      return false;
    }
    List<Newest.News> news = newest.add(slug, stretch);
    pace.telling(joined.size(), news.stream().mapToInt(Newest.News::size).sum());
    takeFromView(stretch);
    Edition edition = new Edition(from, news, stretch.through(), joined.size());
    joined.forEach(subscription -> subscription.deliver(edition));
    return true;
  }

  /** What was read before, and may not be read any more, does not wait to be sent either. */
  private void takeFromView(Journal.Stretch stretch) {
    List<String> things = stretch.entries().stream().filter(Journal.Entry::revises).flatMap(entry -> Json.read(entry.data(), Thing.class).id().stream()).toList();
    if (!things.isEmpty()) {
      List.copyOf(followers).forEach(subscription -> subscription.takeFromView(things));
    }
  }

  /** What an entry is about. */
  private record Thing(Optional<String> id) {}

  /** What the subscription has not had, without asking the database; empty if that is too long ago. What changed its part is known here. */
  synchronized Optional<Newest.Stretch> newest(Subscription subscription, int limit) {
    return newest.read(subscription.cursor(), limit, subscription.part().audiences());
  }

  /** From the database, which may be further than this feed. */
  Newest.Stretch read(long after, int limit, Set<Audience> audiences) {
    Journal.Stretch stretch = listening.read(topic, after, limit, audiences);
    List<Newest.News> news = stretch.entries().stream().map(entry -> Newest.News.of(slug, entry)).toList();
    return new Newest.Stretch(news, stretch.through(), news.size() < limit);
  }

  /** From now on the subscription hears of changes of its part, and may join once it has caught up. @param last the journal's last number */
  synchronized void follow(Subscription subscription, long last) {
    if (followers.isEmpty()) {
      newest.restart(last); // nobody was there to read for, and what was known may have been taken from view
    }
    if (!subscription.isOver()) {
      followers.add(subscription);
    }
  }

  /** Takes in a subscription that has caught up. @return false if the feed has gone on meanwhile, so that it has to read on first */
  boolean join(Subscription subscription) {
    synchronized (this) {
      if (subscription.isOver()) {
        return true;
      }
      if (subscription.cursor() < newest.through()) {
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
    followers.remove(subscription);
    presenceChanged |= joined.remove(subscription);
    newcomers.remove(subscription);
  }

  private synchronized void presenceChanged() {
    presenceChanged = true;
  }

  private synchronized List<Subscription> followers() {
    return new ArrayList<>(followers);
  }

  synchronized boolean hasFollowers() {
    return !followers.isEmpty();
  }

  /** Wakes the feed if the journal is further: after a wake-up that was lost. @return how far it is behind; what waits for its time is not */
  long wakeIfBehind(long last) {
    long behind = Math.max(0, last - head());
    if (behind > 0) {
      wake();
    }
    return pace.nanosToWait() > 0 ? 0 : behind;
  }

  /** The last number that was read. */
  synchronized long head() {
    return newest.through();
  }

  /** Tells everyone how far they have everything, and after a silence tells them again. */
  synchronized void tellThrough() {
    joined.forEach(Subscription::beat);
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
    told.forEach(subscription -> subscription.putForMember(frame));
    present = now;
    newcomers.clear();
  }
}
