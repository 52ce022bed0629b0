package org.parley.journey.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Follows a consultation over any number of lines, as docs/api/live.md tells clients to: comes back with the last number it has. */
public final class Follower implements AutoCloseable {
  private static final long SHORTEST_PAUSE_NANOS = 50_000_000;
  private static final long LONGEST_PAUSE_NANOS = 400_000_000;

  private final ApiClient client;
  private final String slug;
  private final List<Long> numbers = new ArrayList<>();
  private final List<Long> timesAway = new ArrayList<>();
  private OptionalLong lostAt = OptionalLong.empty();
  private long through;
  private int lines;
  private int missing;
  private LiveClient line;
  private boolean heard;
  private boolean over;

  /** From the beginning. */
  public Follower(ApiClient client, String slug) {
    this.client = client;
    this.slug = slug;
    Thread thread = new Thread(this::follow, "follower");
    thread.setDaemon(true);
    thread.start();
  }

  private void follow() {
    while (!isOver()) {
      try (LiveClient opened = LiveClient.open(client, Map.of(), this::take)) {
        begin(opened);
        opened.subscribe(slug, through());
        opened.waitForEnd();
        lost();
      } catch (CompletionException refused) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_NANOS, LONGEST_PAUSE_NANOS));
      }
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  private synchronized void begin(LiveClient opened) {
    line = opened;
    heard = false;
    lines++;
    if (over) {
      opened.close();
    }
  }

  private synchronized void lost() {
    lostAt = OptionalLong.of(System.nanoTime());
  }

  private synchronized void take(LiveClient from, JsonNode frame) {
    if (from != line) {
      return; // what a line that was given up still brings comes again over the next one
    }
    heard = true;
    lostAt.ifPresent(lost -> timesAway.add(System.nanoTime() - lost));
    lostAt = OptionalLong.empty();
    if (frame.path("from").asLong() > through) {
      missing++;
    }
    LiveClient.eventsIn(frame).forEach(event -> {
      numbers.add(event.get("seq").asLong());
      through = Math.max(through, event.get("seq").asLong());
    });
    through = Math.max(through, frame.path("through").asLong());
  }

  /** Cuts the line; it comes back by itself. @return whether there was one, over which something had come */
  public synchronized boolean cut() {
    boolean stood = line != null && heard && line.isOpen();
    if (line != null) {
      line.close();
      line = null;
    }
    return stood;
  }

  /** All that came, in the order in which it came. */
  public synchronized List<Long> numbers() {
    return List.copyOf(numbers);
  }

  /** Up to where it has everything. */
  public synchronized long through() {
    return through;
  }

  /** For each line that was lost, the nanoseconds until something came over the next. */
  public synchronized List<Long> timesAway() {
    return List.copyOf(timesAway);
  }

  /** Whether its line was lost, and nothing has come over another one yet. */
  public synchronized boolean isAway() {
    return lostAt.isPresent();
  }

  /** How often a frame said that its reader should have more than had come. */
  public synchronized int missing() {
    return missing;
  }

  /** How many lines it has had. */
  public synchronized int lines() {
    return lines;
  }

  @Override
  public synchronized void close() {
    over = true;
    cut();
  }
}
