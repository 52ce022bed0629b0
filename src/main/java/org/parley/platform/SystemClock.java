package org.parley.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The one place where the time is read; microseconds, as both databases keep them. A test of the whole server may set it forward. */
@ApplicationScoped
public class SystemClock {
  @Produces
  @ApplicationScoped
  Clock clock() {
    Clock exact = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    String shift = System.getProperty(ShiftedClock.PROPERTY);
    return shift == null ? exact : new ShiftedClock(exact, Path.of(shift));
  }
}
