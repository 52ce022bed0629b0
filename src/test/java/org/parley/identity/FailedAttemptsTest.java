package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
  private final SettableClock clock = new SettableClock();
  private final FailedAttempts failures = new FailedAttempts(clock);

  private void fail(int times, String account, String address) {
    for (int i = 0; i < times; i++) {
      failures.require(account, address);
      failures.add(account, address);
    }
  }

  @Test
  void successesDoNotCount() {
    for (int i = 0; i < 1_000; i++) {
      failures.require("a@example.org", "192.0.2.1");
    }
  }

  @Test
  void tenFailuresCloseAnAccountFromEveryAddress() {
    fail(10, "a@example.org", "192.0.2.1");
    assertThrows(TooManyAttempts.class, () -> failures.require("a@example.org", "198.51.100.1"));
    assertDoesNotThrow(() -> failures.require("b@example.org", "192.0.2.1"));
  }

  @Test
  void aHundredFailuresCloseAnAddressForEveryAccount() {
    for (int i = 0; i < 100; i++) {
      fail(1, "a" + i + "@example.org", "192.0.2.1");
    }
    assertThrows(TooManyAttempts.class, () -> failures.require("b@example.org", "192.0.2.1"));
    assertDoesNotThrow(() -> failures.require("b@example.org", "192.0.2.2"));
  }

  @Test
  void afterAQuarterOfAnHourItIsOpenAgain() {
    fail(10, "a@example.org", "192.0.2.1");
    clock.advance(Duration.ofMinutes(14));
    TooManyAttempts refused = assertThrows(TooManyAttempts.class, () -> failures.require("a@example.org", "192.0.2.1"));
    assertTrue(refused.retryAfterSeconds() >= 60 && refused.retryAfterSeconds() <= 61, () -> refused.retryAfterSeconds() + " s");
    assertEquals("too-many-attempts", refused.code());
    clock.advance(Duration.ofSeconds(refused.retryAfterSeconds()));
    assertDoesNotThrow(() -> failures.require("a@example.org", "192.0.2.1"));
  }

  @Test
  void anAddressOfIpv4IsTheSameHoweverItIsWritten() {
    for (int i = 0; i < 100; i++) {
      fail(1, "a" + i + "@example.org", "::ffff:192.0.2.1");
    }
    assertThrows(TooManyAttempts.class, () -> failures.require("b@example.org", "192.0.2.1"));
    assertDoesNotThrow(() -> failures.require("b@example.org", "::ffff:192.0.2.2"));
  }

  @Test
  void oneNetworkOfIpv6CountsAsOneAddress() {
    for (int i = 0; i < 100; i++) {
      fail(1, "a" + i + "@example.org", "2001:db8:0:1:0:0:0:" + Integer.toHexString(i));
    }
    assertThrows(TooManyAttempts.class, () -> failures.require("b@example.org", "2001:db8:0:1:ffff:0:0:1"));
    assertDoesNotThrow(() -> failures.require("b@example.org", "2001:db8:0:2:0:0:0:1"));
  }
}
