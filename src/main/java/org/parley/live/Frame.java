package org.parley.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parley.shared.Audience;

/**
 * One thing to be sent: a text, shared by all sockets that it goes to, or a ping.
 *
 * @param bytes how many it is as UTF-8
 * @param events what it tells of, if anything: such frames can be joined while they wait
 * @param reach where it lies in the journal, if it tells of events
 * @param forMembers whether none but members may have it, although it tells of no event
 */
record Frame(String text, int bytes, List<Event> events, Optional<Reach> reach, boolean forMembers) {
  /** Asks the other side whether it is still there. */
  static final Frame PING = new Frame("");

  /**
   * One event as it is sent.
   *
   * @param audience who may see it
   * @param item JSON
   * @param bytes how many that is as UTF-8: reckoned once, for all frames that it goes into
   */
  record Event(String consultation, Audience audience, String item, int bytes) {
    Event(String consultation, Audience audience, String item) {
      this(consultation, audience, item, item.getBytes(StandardCharsets.UTF_8).length);
    }

    /** Whether it tells of the thing with that id, be it among others. */
    boolean names(String id) {
      return item.contains("\"id\":\"" + id + "\"");
    }
  }

  Frame(String text, boolean forMembers) {
    this(text, text.getBytes(StandardCharsets.UTF_8).length, List.of(), Optional.empty(), forMembers);
  }

  Frame(String text) {
    this(text, false);
  }

  /** How much of a queue it takes up, in characters. */
  int size() {
    return text.length();
  }

  /** Whether the events of both can be told in one frame, in this order. */
  boolean precedes(Frame next) {
    return !events.isEmpty() && !next.events.isEmpty() && events.get(0).consultation().equals(next.events.get(0).consultation());
  }
}
