package org.parley.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A clock that a test of the whole server sets: ahead by the duration that stands in a file (ISO 8601, {@code PT1H}), none while there
 * is no such file. It goes back where that is less than before, as a machine's clock may. Each step is a warning in the log.
 */
final class ShiftedClock extends Clock {
  /** Names the file. A property of the JVM, not of the environment: nobody sets it by accident. */
  static final String PROPERTY = "parley.test.clock";
  private static final Logger LOG = Logger.getLogger(ShiftedClock.class.getName());

  private final Clock exact;
  private final Path file;
  private Duration shift = Duration.ZERO;

  ShiftedClock(Clock exact, Path file) {
    this.exact = exact;
    this.file = file;
    LOG.log(Level.WARNING, "This is a test server: its clock is set by {0}. Never use it for real proceedings.", file);
  }

  @Override
  public Instant instant() {
    return exact.instant().plus(shift());
  }

  private synchronized Duration shift() {
    try {
      Duration wanted = Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
      if (!wanted.isNegative() && !wanted.equals(shift)) {
        shift = wanted;
        LOG.log(Level.WARNING, "The clock of this test server now runs {0} ahead.", shift);
      }
    } catch (IOException | DateTimeException halfWritten) {
      LOG.log(Level.FINE, "The clock stays where it is", halfWritten);
    }
    return shift;
  }

  @Override
  public ZoneId getZone() {
    return exact.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(exact.withZone(zone), file);
  }
}
