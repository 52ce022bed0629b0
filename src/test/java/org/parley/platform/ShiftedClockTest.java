package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir
  private Path folder;

  @Test
  void itRunsAheadByWhatTheFileSaysAndGoesBackToTheTrueTimeAtMost() throws IOException {
    Path file = folder.resolve("clock");
    Clock clock = new ShiftedClock(Clock.fixed(NOON, ZoneOffset.UTC), file);
    assertEquals(NOON, clock.instant());
    Files.writeString(file, "PT1H\n");
    assertEquals(NOON.plusSeconds(3_600), clock.instant());
    for (String ill : List.of("-PT5H", "tomorrow", "")) {
      Files.writeString(file, ill);
      assertEquals(NOON.plusSeconds(3_600), clock.instant(), ill);
    }
    Files.writeString(file, "PT1M");
    assertEquals(NOON.plusSeconds(60), clock.instant());
    Files.delete(file);
    assertEquals(NOON, clock.instant());
  }

  @Test
  void aServerThatPeopleReachUnderAnAddressKeepsTheTrueTime() {
    Settings shifted = new Settings(Map.of("PARLEY_PUBLIC_URL", "https://parley.example.org"), true);
    assertTrue(shifted.problems().get(0).contains(ShiftedClock.PROPERTY));
    assertEquals(List.of(), new Settings(Map.of(), true).problems());
    assertEquals(List.of(), new Settings(Map.of("PARLEY_PUBLIC_URL", "https://parley.example.org")).problems());
  }
}
