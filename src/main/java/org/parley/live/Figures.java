package org.parley.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import org.parley.shared.Committed;
import org.parley.shared.Meters;

/** What is happening on this node, in numbers at {@code /metrics}: how much, never who or what. */
@ApplicationScoped
class Figures {
  private Meters meters;
  private Lines lines;
  private Feeds feeds;

  Figures() {}

  @Inject
  Figures(Meters meters, Lines lines, Feeds feeds) {
    this.meters = meters;
    this.lines = lines;
    this.feeds = feeds;
  }

  void start(@Observes Startup started) {
    meters.show("parley_live_sockets", "Open sockets", lines::count);
    meters.show("parley_live_waiting", "Frames that wait to be sent, of all sockets", () -> lines.waiting().getSum());
    meters.show("parley_live_waiting_most", "Frames that wait to be sent to the slowest socket", () -> Math.max(0, lines.waiting().getMax()));
    meters.show("parley_live_held_up", "Threads that have been held up while they sent, or for good; each is replaced", lines::heldUp);
    meters.show("parley_live_lag", "How many numbers of the journal the node was behind at the last beat, at most; -1 while the database cannot be asked", feeds::lag);
  }

  /** Everything that happens is an event: messages, votes, ballots opened and closed. */
  void committed(@Observes Committed committed) {
    committed.events().forEach(event -> meters.count("parley_events_total", "Changes committed by this node", "type", event.type()));
  }

  /**
   * @param code of the WebSocket protocol; a client may say any of thousands, and each would be a figure for ever
   * @param reason of this side, such as {@code too slow}; empty where it was not this one
   */
  void closed(int code, String reason) {
    String known = code >= CloseReason.CloseCodes.NORMAL_CLOSURE.getCode() && code <= CloseReason.CloseCodes.TLS_HANDSHAKE_FAILURE.getCode()
        ? String.valueOf(code) : "other";
    meters.count("parley_live_closed_total", "Sockets that were closed, from either side", "code", known);
    if (!reason.isEmpty()) {
      meters.count("parley_live_given_up_total", "Sockets that this node closed", "reason", reason);
    }
  }
}
