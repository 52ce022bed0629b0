package org.parley.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** The product and, beside it, a server that does nothing but send. */
final class Sides {
  private static final String PADDING = " We can support this, on the understanding that it binds nobody who has not agreed.".repeat(3);

  private static final int MOST_SECONDS = 20;

  private Sides() {}

  /** Delegations that post in a thread and follow their consultation. */
  record Product(RunningServer server, String slug, String path, List<String> tokens, String padding) implements Fanout.Side {
    static Product of(RunningServer server, SampleConsultation sample, String padding) {
      return new Product(server, sample.slug(), "/api/threads/" + sample.thread("P1") + "/messages",
          sample.participants().stream().map(sample::head).map(ApiClient::token).toList(), padding);
    }

    static Product of(RunningServer server, SampleConsultation sample) {
      return of(server, sample, PADDING);
    }

    @Override
    public String token(int who) {
      return tokens.get(who % tokens.size());
    }

    @Override
    public String greeting() {
      return "{\"subscribe\":\"" + slug + "\"}";
    }

    @Override
    public void post(Wire wire, int number) throws IOException {
      accepted(wire, wire.send("POST", path, "{\"lang\":\"en\",\"text\":\"stamp " + number + padding + "\"}",
          "Idempotency-Key: " + UUID.randomUUID() + "\r\n"));
    }

    /** What each listener is sent of a post with number 0. */
    String frame() throws Exception {
      CompletableFuture<Boolean> there = new CompletableFuture<>();
      CompletableFuture<String> frame = new CompletableFuture<>();
      try (Gallery gallery = new Gallery(); Wire wire = new Wire(server.port(), token(0))) {
        Watcher watcher = Watcher.open(server.port(), token(0), 0, (bytes, from, to, now) -> {
          String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
          if (text.startsWith("{\"through\"")) {
            there.complete(true);
          } else if (text.contains("\"stamp 0 ")) {
            frame.complete(text);
          }
        });
        gallery.seat(watcher);
        watcher.say(greeting());
        there.get(MOST_SECONDS, TimeUnit.SECONDS);
        post(wire, 0);
        return frame.get(MOST_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  /** @param frame what the product sends of a post with number 0 */
  record Bare(RunningServer server, String frame) implements Fanout.Side {
    @Override
    public String token(int who) {
      return "none"; // nobody looks
    }

    @Override
    public String greeting() {
      return "";
    }

    /** The same, but for the stamp; the journal's number would have to rise. */
    @Override
    public void post(Wire wire, int number) throws IOException {
      accepted(wire, wire.send("POST", "/post", frame.replace("stamp 0 ", "stamp " + number + " ").replace("{\"seq\":", "{\"say\":"), ""));
    }
  }

  private static void accepted(Wire wire, int status) {
    if (status != 201) {
      throw new IllegalStateException("refused with " + status + ": " + wire.body());
    }
  }
}
