package org.parley.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.parley.shared.Unknown;

class SetUpLinkTest {
  private final SetUpLink link = new SetUpLink();

  @Test
  void noneFitsBeforeOneWasGivenOut() {
    assertThrows(Unknown.class, () -> link.require(null));
    assertThrows(Unknown.class, () -> link.require(""));
  }

  @Test
  void theLatestOneFitsUntilItHasServed() {
    String first = link.issue();
    String second = link.issue();
    assertThrows(Unknown.class, () -> link.require(first));
    assertDoesNotThrow(() -> link.require(second));
    link.spend();
    assertThrows(Unknown.class, () -> link.require(second));
    assertThrows(Unknown.class, () -> link.require(""));
  }
}
