package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.shared.Rejection;

class RejectionMapperTest {
  private static Rejection of(Exception cause) {
    return RejectionMapper.rejection(new IllegalStateException(cause), () -> "request");
  }

  @Test
  void whatNoColumnTakesIsTooLarge() {
    assertEquals(Rejection.Kind.TOO_LARGE, of(new SQLException("value too long", "22001")).kind());
  }

  @Test
  void aConnectionThatWasNotHadInTimeIsWorthTryingAgain() {
    for (SQLException waited : List.of(new SQLTransientConnectionException("all connections are in use"),
        new SQLTransientConnectionException("all connections are in use", "08001", 0))) {
      Rejection refused = of(waited);
      assertEquals("busy", refused.code());
      assertEquals(1, refused.retryAfterSeconds());
    }
  }

  @Test
  void aDatabaseThatCannotBeReachedIsAway() {
    assertEquals("database-away", of(new SQLException("connection refused", "08001")).code());
    assertEquals("database-away", of(new SQLException("disk full", "53100")).code());
    assertEquals("database-away",
        of(new SQLException("General error: \"org.h2.mvstore.MVStoreException: Writing to sun.nio.ch.FileChannelImpl failed\"", "HY000", 50_000)).code());
    assertEquals("failure", of(new SQLException("General error: \"java.lang.NullPointerException\"", "HY000", 50_000)).code());
  }

  @Test
  void anythingElseIsAFaultOfTheServer() {
    assertEquals(Rejection.Kind.FAILURE, of(new SQLException("no such table", "42P01")).kind());
  }
}
