package org.parley.nodes;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Await;
import org.parley.journey.support.Build;
import org.parley.journey.support.Entrance;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** Two nodes on one PostgreSQL, one address in front of them, and a consultation in deliberation; for checks of a whole installation. */
public record Pair(Postgres.Database database, List<RunningServer> nodes, Entrance entrance, SampleConsultation sample, String thread)
    implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Pair.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Something that must hold of two nodes. */
  interface Check {
    Faults of(Pair pair) throws Exception;
  }

  /** Makes a check by hand, with nodes as fast as they can be, and ends with 1 where anything is wrong. */
  static void check(String name, Check check) {
    int end = 1;
    try (Pair pair = started(name, RunningServer::atFullSpeed)) {
      end = check.of(pair).none() ? 0 : 1;
    } catch (Exception | AssertionError failed) {
      LOG.log(Level.SEVERE, "Broken off", failed);
    } finally {
      System.exit(end); // the threads of what failed wait for ever
    }
  }

  /** Both nodes find an empty database. @param name of the database, the consultation and the folders @param speed set of each node before its start */
  public static Pair started(String name, UnaryOperator<RunningServer> speed) {
    Postgres.Database database = Postgres.database(name);
    Map<String, String> same = Map.of("PARLEY_DATA", Build.emptied("journey/" + name + "-data").toString(), "PARLEY_LIVE_SOCKETS_OF_PERSON", "1000");
    List<RunningServer> nodes = List.of(name + "-one", name + "-other").parallelStream()
        .map(node -> speed.apply(RunningServer.named(node)).with(database.environment()).with(same).start()).toList();
    return consulting(database, nodes, Entrance.to(nodes.get(0).port(), nodes.get(1).port()), name);
  }

  private static Pair consulting(Postgres.Database database, List<RunningServer> nodes, Entrance entrance, String slug) {
    SampleConsultation opened = SampleConsultation.open(nodes.get(0).administrator(), slug).inPhase("deliberation");
    return new Pair(database, nodes, entrance, opened, opened.thread("P1"));
  }

  /** The same nodes, with another consultation. */
  public Pair consulting(String slug) {
    return consulting(database, nodes, entrance, slug);
  }

  /** A delegation's head, at the entrance. */
  public ApiClient head(int delegation) {
    return atTheEntrance(sample.head(sample.participants().get(delegation % sample.participants().size())));
  }

  /** The same person at the entrance. */
  public ApiClient atTheEntrance(ApiClient client) {
    return entrance.anyone().with("Authorization", "Bearer " + client.token());
  }

  /** The same person at one of the nodes. */
  public ApiClient at(int node, ApiClient client) {
    return nodes.get(node).anyone().with("Authorization", "Bearer " + client.token());
  }

  /** Posts a message. */
  public Answer post(ApiClient client, String text, String key) {
    return client.post("/api/threads/" + thread + "/messages", Map.of("lang", "en", "text", text), key);
  }

  /** Sends a message under one key until it is acknowledged, as clients do. */
  Answer postUntilTaken(ApiClient client, String text) {
    String key = UUID.randomUUID().toString();
    return untilTaken(() -> post(client, text, key));
  }

  /** Asks again while the answer does not come, or is to come again later. @throws AssertionError if it is refused for good */
  static Answer untilTaken(Supplier<Answer> asking) {
    return Await.present("an acknowledgement", PATIENCE, () -> {
      try {
        return Optional.of(asking.get().expect(200, 201, 204, 409, 429, 502, 503, 504)).filter(answer -> answer.status() <= 204);
      } catch (UncheckedIOException broken) {
        return Optional.empty();
      }
    });
  }

  /** Kills a node and starts it again. */
  void restart(int number) {
    RunningServer node = nodes.get(number % nodes.size());
    node.kill();
    node.start();
  }

  @Override
  public void close() {
    entrance.close();
    nodes.forEach(RunningServer::stop);
  }
}
