package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.journal.Journal;
import org.parley.shared.Audience;

/** A feed of a journal without a database, and clients that follow it, one task after the other where nothing else is said. */
abstract class FollowedFeed {
  static final Runnable NONE = () -> { };
  static final Runnable AWAY = () -> {
    throw new IllegalStateException("the database is away");
  };
  static final Pattern SEQ = Pattern.compile("\\{\"seq\":(\\d+),\"type\"");
  static final Pattern FROM = Pattern.compile("\"from\":(\\d+),(\"through\":\\d+,)?\"consultation\":");
  static final Pattern THROUGH = Pattern.compile(".*\"through\":(\\d+),(\"from\":\\d+,)?\"consultation\".*");

  /** The journal, without a database. */
  static final class Pages extends Listening {
    final List<Journal.Entry> entries = new CopyOnWriteArrayList<>();
    Runnable fault = NONE;
    /** What happens elsewhere between the reading and the reader's next step. */
    Runnable meanwhile = () -> { };
    /** How often all were read for. */
    int readingsForAll;
    /** How often somebody alone was read for. */
    int readings;
    /** How much of the journal a reading finds that began a while ago. */
    int found = Integer.MAX_VALUE;

    void append(String audience) {
      append("message-posted", audience, "{}");
    }

    void append(String type, String audience, String data) {
      entries.add(new Journal.Entry(entries.size() + 1, type, audience, Instant.EPOCH, data, false));
    }

    /** Takes an entry from view, and says so. */
    void withhold(long seq) {
      Journal.Entry taken = entries.get((int) seq - 1);
      entries.set((int) seq - 1, new Journal.Entry(seq, taken.type(), taken.audience(), taken.at(), "{\"withheld\":true}", false));
      entries.add(new Journal.Entry(entries.size() + 1, "message-hidden", "public", Instant.EPOCH, "{\"id\":\"m" + seq + "\"}", true));
    }

    @Override
    public Journal.Stretch read(String topic, long after, int limit, Collection<Audience> audiences) {
      readings++;
      return stretch(after, limit, audiences);
    }

    Journal.Stretch stretch(long after, int limit, Collection<Audience> audiences) {
      fault.run();
      List<Journal.Entry> now = entries.stream().limit(found).toList();
      List<Journal.Entry> visible = now.stream().filter(entry -> entry.seq() > after && audiences.contains(new Audience(entry.audience()))).limit(limit).toList();
      meanwhile.run();
      return new Journal.Stretch(visible, visible.size() == limit ? visible.get(limit - 1).seq() : now.size());
    }

    @Override
    public Journal.Stretch readAll(String topic, long after, int limit) {
      readingsForAll++;
      return stretch(after, limit, Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF));
    }
  }

  /** A client that comes back with its last number after a cut. */
  static final class Client {
    final List<Long> got = new CopyOnWriteArrayList<>();
    volatile long through;
    volatile boolean lost;
    volatile Subscription subscription;
    volatile Outbox outbox;

    long after() {
      return Math.max(got.isEmpty() ? 0 : got.get(got.size() - 1), through);
    }

    void receive(Frame frame) {
      Matcher passed = THROUGH.matcher(frame.text());
      FROM.matcher(frame.text()).results().mapToLong(from -> Long.parseLong(from.group(1))).forEach(from -> assertEquals(after(), from, frame.text()));
      SEQ.matcher(frame.text()).results().forEach(event -> got.add(Long.parseLong(event.group(1))));
      if (passed.matches()) {
        through = Long.parseLong(passed.group(1));
      }
    }
  }

  final Pages pages = new Pages();
  final List<Runnable> tasks = new ArrayList<>();
  long now;
  /** For how long each reading was put off. */
  final List<Long> waits = new ArrayList<>();
  final Feed feed = new Feed("t", "forum", pages, (reading, nanos) -> {
    waits.add(nanos);
    tasks.add(reading);
  }, new Pace(() -> now));

  void connect(Client client, Part part) {
    connect(client, () -> part, (frame, done) -> {
      client.receive(frame);
      done.accept(Optional.empty());
    });
  }

  void connect(Client client, Supplier<Part> part, Outbox.Wire wire) {
    client.outbox = new Outbox(wire, Runnable::run, () -> client.lost = true, problem -> client.lost = true);
    client.subscription = new Subscription(feed, client.outbox, tasks::add, part, Math.min(pages.found, pages.entries.size()), OptionalLong.of(client.after()), () -> {
      client.lost = true;
      client.outbox.close();
    });
    client.subscription.begin();
  }

  static Part of(Audience... audiences) {
    return new Part(Optional.empty(), Set.of(audiences), Optional.empty());
  }

  void runAll() {
    while (!tasks.isEmpty()) {
      tasks.remove(0).run();
    }
  }

  List<Long> numbers(Audience... audiences) {
    return pages.entries.stream().filter(entry -> Set.of(audiences).contains(new Audience(entry.audience()))).map(Journal.Entry::seq).toList();
  }

  /** Lets everything arrive that is on its way, and what follows it. */
  void letGo(List<Runnable> underWay) {
    while (!underWay.isEmpty() || !tasks.isEmpty()) {
      runAll();
      if (!underWay.isEmpty()) {
        underWay.remove(0).run();
      }
    }
  }

  void sayMore(int times) {
    for (int i = 0; i < times; i++) {
      pages.append("public");
      feed.wake();
      runAll();
    }
  }
}
