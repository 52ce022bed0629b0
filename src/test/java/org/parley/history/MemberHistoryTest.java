package org.parley.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.shared.LocalizedText;

/** Shares of the same are compared as fractions, never as rounded numbers. */
class MemberHistoryTest {
  private static MemberHistory.Agreement agreement(long same, long both) {
    return new MemberHistory.Agreement(new MemberView("i", "C", LocalizedText.in("en", "N"), Optional.empty(), Optional.empty()), both, same);
  }

  @Test
  void theLargerShareIsTheLargerWhateverTheNumbers() {
    assertTrue(agreement(1, 2).compareShare(agreement(499_999, 1_000_000)) > 0);
    assertTrue(agreement(2, 3).compareShare(agreement(667, 1_000)) < 0);
    assertEquals(0, agreement(2, 4).compareShare(agreement(1, 2)));
  }
}
