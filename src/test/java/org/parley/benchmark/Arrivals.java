package org.parley.benchmark;

import java.time.Duration;
import org.parley.journey.support.Await;

/**
 * When a number of posts were made and when each listener had them. Whoever posts a number writes before the request, the one thread that
 * reads after it.
 */
final class Arrivals implements Notes.Stamps {
  private final int first;
  private final int listeners;
  private final long[] posted;
  private final long[] latest;
  private final Latencies each;
  private volatile long lastAt;

  /** @param first number of the first post; others are somebody else's */
  Arrivals(int first, int posts, int listeners) {
    this.first = first;
    this.listeners = listeners;
    posted = new long[posts];
    latest = new long[posts];
    each = new Latencies(posts * listeners);
  }

  /** Just before the request. */
  void posting(int number) {
    posted[number - first] = System.nanoTime();
  }

  @Override
  public void seen(int number, long now) {
    int place = number - first;
    if (place >= 0 && place < posted.length) {
      latest[place] = now;
      lastAt = now;
      each.add(now - posted[place]);
    }
  }

  int deliveries() {
    return posted.length * listeners;
  }

  void await(Gallery gallery) {
    Await.until("every frame to arrive", Duration.ofSeconds(120), () -> {
      gallery.check();
      return each.count() >= deliveries();
    });
  }

  double seconds(long begun) {
    return (lastAt - begun) / 1e9;
  }

  /** Of all deliveries. */
  Latencies each() {
    return each;
  }

  /** Of each post, until the last listener had it. */
  Latencies last() {
    Latencies last = new Latencies(posted.length);
    for (int i = 0; i < posted.length; i++) {
      last.add(latest[i] - posted[i]);
    }
    return last;
  }
}
