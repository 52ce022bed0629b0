package org.parley.nodes;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Build;
import org.parley.journey.support.Entrance;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** Two nodes on one PostgreSQL, one address in front of them, and a consultation in deliberation; for checks of a whole installation. */
record Pair(List<RunningServer> nodes, Entrance entrance, SampleConsultation sample, String thread) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  static Pair started(String name) {
    Map<String, String> database = Postgres.database(name).environment();
    Map<String, String> same = Map.of("PARLEY_DATA", Build.emptied("journey/" + name + "-data").toString(), "PARLEY_LIVE_SOCKETS_OF_PERSON", "1000");
    List<RunningServer> nodes = List.of(RunningServer.named(name + "-1").atFullSpeed().with(database).with(same).start(),
        RunningServer.named(name + "-2").atFullSpeed().with(database).with(same).start());
    SampleConsultation sample = SampleConsultation.open(nodes.get(0).administrator(), name).inPhase("deliberation");
    return new Pair(nodes, Entrance.to(nodes.get(0).port(), nodes.get(1).port()), sample, sample.thread("P1"));
  }

  /** A delegation's head, at the entrance. */
  ApiClient head(int delegation) {
    String token = sample.head(sample.participants().get(delegation % sample.participants().size())).token();
    return entrance.anyone().with("Authorization", "Bearer " + token);
  }

  /** The same person at one of the nodes. */
  ApiClient at(int node, ApiClient client) {
    return nodes.get(node).anyone().with("Authorization", "Bearer " + client.token());
  }

  Answer post(ApiClient client, String text, String key) {
    return client.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", text), key);
  }

  /** Sends under one key until it is acknowledged, as clients do. */
  Answer postUntilTaken(ApiClient client, String text) {
    String key = UUID.randomUUID().toString();
    Answer[] taken = new Answer[1];
    Await.until("an acknowledgement", PATIENCE, () -> {
      try {
        taken[0] = post(client, text, key).expect(201, 409, 429, 502, 503, 504);
        return taken[0].status() == 201;
      } catch (UncheckedIOException broken) {
        return false;
      }
    });
    return taken[0];
  }

  @Override
  public void close() {
    entrance.close();
    nodes.forEach(RunningServer::stop);
  }
}
