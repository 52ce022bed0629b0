package org.parley.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.shared.Committed;
import org.parley.shared.DomainEvent;

/** The feeds of this node, one for each consultation that somebody has followed since the start. */
@ApplicationScoped
class Feeds {
  private static final long UNKNOWN = -1;

  private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
  private Listening listening;
  private Threads threads;
  private volatile long lag;

  Feeds() {}

  @Inject
  Feeds(Listening listening, Threads threads) {
    this.listening = listening;
    this.threads = threads;
  }

  /** After commit, in the committing thread: only says that there is something to read. */
  void committed(@Observes Committed committed) {
    committed.events().stream().map(DomainEvent::topic).distinct().forEach(this::wake);
  }

  /** There may be something new in that topic. */
  void wake(String topic) {
    Feed feed = feeds.get(topic);
    if (feed != null) {
      feed.wake();
    }
  }

  /** A subscription that has yet to begin; empty if there is no such consultation. */
  Optional<Subscription> subscribe(Line line, Request request, Runnable lost) {
    return listening.consultation(request.slug()).map(consultation -> {
      Feed feed = feeds.computeIfAbsent(consultation.value(), topic -> new Feed(topic, request.slug(), listening, threads.feeds(), new Pace(System::nanoTime)));
      long last = listening.last(consultation.value());
      return new Subscription(feed, line.outbox(), threads.readers(), () -> listening.part(line.visitor().caller(), consultation),
          last, request.after(), lost);
    });
  }

  /** Looks for what no wake-up told of. */
  void lookForMore() {
    List<String> followed = feeds.entrySet().stream().filter(feed -> feed.getValue().hasFollowers()).map(Map.Entry::getKey).toList();
    try {
      lag = listening.lasts(followed).entrySet().stream().mapToLong(topic -> feeds.get(topic.getKey()).wakeIfBehind(topic.getValue())).max().orElse(0);
    } catch (RuntimeException unasked) {
      lag = UNKNOWN;
      throw unasked;
    }
  }

  /** Tells everyone how far they are, without asking the database. */
  void tellThrough() {
    feeds.values().forEach(Feed::tellThrough);
  }

  /** How many numbers the feed that was furthest behind was behind at the last beat; -1 if the journal could not be asked. */
  long lag() {
    return lag;
  }

  void tellPresence() {
    feeds.values().forEach(Feed::tellPresence);
  }
}
