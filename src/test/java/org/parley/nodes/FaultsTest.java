package org.parley.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults faults = new Faults();

  @Test
  void whatIsAsItMustBeIsNoFault() {
    faults.require(true, "lost");
    faults.add("lost", 0);
    assertTrue(faults.none());
    assertEquals("none", faults.toString());
  }

  @Test
  void whatIsNotIsCounted() {
    faults.require(false, "lost");
    faults.add("lost", 2);
    faults.add("double");
    assertFalse(faults.none());
    assertEquals("{double=1, lost=3}", faults.toString());
  }

  @Test
  void aTimeIsAFaultOnlyForWhoeverAsksForIt() {
    Faults strict = new Faults(true);
    strict.requireWithin(3, 3, "the way back");
    assertTrue(strict.none());
    strict.requireWithin(4.2, 3, "the way back");
    assertEquals("{the way back took more than 3 s=1}", strict.toString());
    Faults lenient = new Faults(false);
    lenient.requireWithin(4.2, 3, "the way back");
    assertTrue(lenient.none());
  }
}
