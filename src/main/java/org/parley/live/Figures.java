package org.parley.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.parley.shared.Committed;

/** What is happening on this node, in numbers at {@code /metrics}: how much, never who or what. */
@ApplicationScoped
class Figures {
  /** By type of event. */
  private final Map<String, Counter> changes = new ConcurrentHashMap<>();
  private MetricRegistry registry;
  private Lines lines;
  private Feeds feeds;

  Figures() {}

  @Inject
  Figures(MetricRegistry registry, Lines lines, Feeds feeds) {
    this.registry = registry;
    this.lines = lines;
    this.feeds = feeds;
  }

  void start(@Observes Startup started) {
    show("parley_live_sockets", "Open sockets", lines::count);
    show("parley_live_waiting", "Frames that wait to be sent, of all sockets", () -> lines.waiting().getSum());
    show("parley_live_waiting_most", "Frames that wait to be sent to the slowest socket", () -> Math.max(0, lines.waiting().getMax()));
    show("parley_live_lag", "How many numbers of the journal the node was behind at the last beat, at most", feeds::lag);
  }

  private void show(String name, String description, Supplier<Number> value) {
    registry.gauge(described(name, description), value);
  }

  private static Metadata described(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }

  /** Everything that happens is an event: messages, votes, ballots opened and closed. */
  void committed(@Observes Committed committed) {
    committed.events().forEach(event -> changes.computeIfAbsent(event.type(), this::changesOf).inc());
  }

  private Counter changesOf(String type) {
    return registry.counter(described("parley_events", "Changes committed by this node"), new Tag("type", type));
  }

  /** @param code of the WebSocket protocol: 1013 is for who did not keep up */
  void closed(int code) {
    registry.counter(described("parley_live_closed", "Sockets that were closed, from either side"), new Tag("code", String.valueOf(code))).inc();
  }
}
