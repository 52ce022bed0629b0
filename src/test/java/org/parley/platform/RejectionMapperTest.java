package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
    Rejection refused = of(new SQLTransientConnectionException("all connections are in use"));
    assertEquals(Rejection.Kind.BUSY, refused.kind());
    assertEquals(1, refused.retryAfterSeconds());
  }

  @Test
  void anythingElseIsAFaultOfTheServer() {
    assertEquals(Rejection.Kind.FAILURE, of(new SQLException("no such table", "42P01")).kind());
  }
}
