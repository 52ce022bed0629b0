package org.parley.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MetersTest {
  private final Meters meters = new Meters();

  @Test
  void aNumberIsShownAsItIsWhenSomebodyLooks() {
    AtomicInteger open = new AtomicInteger(1);
    meters.show("sockets", "Open sockets", open::get);
    open.set(3);
    assertEquals("# HELP sockets Open sockets\n# TYPE sockets gauge\nsockets 3\n", meters.text());
  }

  @Test
  void whatIsCountedIsCountedApartByItsLabel() {
    meters.count("events_total", "Changes", "type", "vote-cast");
    meters.count("events_total", "Changes", "type", "message-posted");
    meters.count("events_total", "Changes", "type", "vote-cast");
    assertEquals("# HELP events_total Changes\n# TYPE events_total counter\nevents_total{type=\"message-posted\"} 1\nevents_total{type=\"vote-cast\"} 2\n",
        meters.text());
  }

  @Test
  void figuresComeInTheOrderOfTheirNames() {
    meters.show("b", "B", "name", "young", () -> 0.5);
    meters.show("a", "A", () -> 2L);
    assertEquals("# HELP a A\n# TYPE a gauge\na 2\n# HELP b B\n# TYPE b gauge\nb{name=\"young\"} 0.5\n", meters.text());
  }
}
