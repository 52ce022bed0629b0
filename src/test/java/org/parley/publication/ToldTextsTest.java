package org.parley.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Hearing;

/** What became of texts is told from the journal: no kind of entry on them may be forgotten. */
class ToldTextsTest {
  private static final Set<String> ORDERS = Set.of("amendments-ordered", "proposals-ordered");

  @Test
  void everyEntryOnATextIsLookedAtButThoseThatPutSeveralInOrder() {
    Set<String> onTexts = Hearing.inConsultations().stream().filter(type -> type.matches("(provision|proposals|amendments?|division|part)-.*"))
        .filter(type -> !ORDERS.contains(type)).collect(Collectors.toSet());
    assertEquals(onTexts, ToldTexts.TYPES);
  }
}
