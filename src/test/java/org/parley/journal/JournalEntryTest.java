package org.parley.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalEntryTest {
  private static final String DATA = "{\"id\":\"m1\",\"text\":\"as it was said\"}";

  private static JournalEntry entry(String data) {
    return new JournalEntry("topic", 7, "message-posted", "members", null, Instant.EPOCH, data, false);
  }

  @Test
  void anEntryIsReadAsItWasWritten() {
    assertEquals(DATA, entry(DATA).toEntry().data());
  }

  @Test
  void ofAnEntryThatIsWithheldOnlyTheIdIsRead() {
    assertEquals("{\"id\":\"m1\",\"withheld\":true}", entry(DATA).withhold(true).toEntry().data());
    assertEquals("{\"withheld\":true}", entry("{\"text\":\"x\"}").withhold(true).toEntry().data());
  }

  @Test
  void anEntryThatIsReleasedIsReadAsBefore() {
    assertEquals(DATA, entry(DATA).withhold(true).withhold(false).toEntry().data());
  }
}
