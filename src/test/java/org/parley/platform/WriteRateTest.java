package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.shared.PersonId;
import org.parley.shared.Rejection;

class WriteRateTest {
  private final WriteRate rate = new WriteRate();

  @Test
  void aFloodIsRefusedAndToldWhenToTryAgain() {
    BadRequest refused = assertThrows(BadRequest.class, () -> {
      for (int i = 0; i < 1_000_000; i++) {
        rate.take(new PersonId("one"));
      }
    });
    assertEquals(Rejection.Kind.RATE, refused.kind());
    assertTrue(refused.retryAfterSeconds() >= 1);
  }

  @Test
  void oneWhoFloodsDoesNotStopAnother() {
    assertThrows(BadRequest.class, () -> {
      for (int i = 0; i < 1_000_000; i++) {
        rate.take(new PersonId("one"));
      }
    });
    assertDoesNotThrow(() -> rate.take(new PersonId("two")));
  }
}
