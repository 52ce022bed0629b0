package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptAnswerTest {
  private static final KeptAnswer KEPT = new KeptAnswer("person key", "print", "{\"link\":\"secret\"}", Instant.EPOCH);

  @Test
  void opensWithTheKeyThatSealedIt() {
    assertEquals("{\"link\":\"secret\"}", KEPT.open("person key"));
  }

  @Test
  void doesNotOpenWithAnother() {
    assertThrows(IllegalStateException.class, () -> KEPT.open("person other"));
  }

  @Test
  void answersTheSameRequestOnly() {
    assertTrue(KEPT.answers("print"));
    assertFalse(KEPT.answers("other"));
  }
}
