package org.parley.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;
import org.parley.shared.Ids;

/** As many delegations as the United Nations have members, each with a head, all voting in the same moment. */
final class RoomFull {
  private static final int DELEGATIONS = 193;
  private static final int CONNECTIONS = 8;

  private final SampleConsultation sample;
  private final RunningServer server;
  private final List<Wire> wires;

  private RoomFull(SampleConsultation sample, RunningServer server, List<Wire> wires) {
    this.sample = sample;
    this.server = server;
    this.wires = wires;
  }

  /** Heads and their tokens are put straight into the tables: their passwords alone would take minutes. */
  static RoomFull seated(ApiClient administrator, Postgres.Database database, RunningServer server) throws IOException, SQLException {
    SampleConsultation sample = SampleConsultation.open(administrator, "room-full").inPhase("decision");
    String consultation = administrator.get(sample.path("")).expect(200).id();
    sample.participants().forEach(code -> administrator.patch(sample.path("/delegations/" + code), Map.of("status", "observer"), "*")
        .expect(200));
    List<Wire> wires = new ArrayList<>();
    try (Connection connection = database.connect()) {
      for (int i = 0; i < DELEGATIONS; i++) {
        String delegation = administrator.post(sample.path("/delegations"),
            Map.of("name", "Delegation " + i, "code", "F" + i, "status", "participant")).expect(201).id();
        wires.add(new Wire(server.port(), seat(connection, consultation, delegation)));
      }
    }
    return new RoomFull(sample, server, wires);
  }

  private static String seat(Connection connection, String consultation, String delegation) throws SQLException {
    String person = Ids.next();
    Timestamp now = Timestamp.from(Instant.now());
    execute(connection, "insert into person (id, email, name, administrator, created_at) values (?, ?, ?, false, ?)",
        person, person + "@example.org", "Head of " + delegation, now);
    execute(connection, "insert into membership (id, consultation_id, person_id, delegation_id, role, standing, joined_at)"
        + " values (?, ?, ?, ?, 'head', 'participant', ?)", Ids.next(), consultation, person, delegation, now);
    String secret = Ids.secret();
    execute(connection, "insert into sign_in (id, secret_hash, kind, person_id, created_at, expires_at) values (?, ?, 'token', ?, ?, ?)",
        Ids.next(), hash(secret), person, now, Timestamp.from(Instant.now().plusSeconds(36_000)));
    return secret;
  }

  /** Of a secret only this is kept. */
  private static String hash(String secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** @param each what one cast cost, in words */
  record Figures(double seconds, String each) {}

  /** Until every delegation's vote is acknowledged. */
  Figures castAtOnce() throws Exception {
    String ballot = sample.openBallot("All at once, " + Ids.next() + "?");
    List<Callable<Integer>> casts = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      Wire wire = wires.get(i);
      String choice = i % 3 == 0 ? "no" : "yes";
      casts.add(() -> cast(wire, ballot, choice));
    }
    Effort before = Effort.now(server.pid(), Postgres.pid());
    double seconds = atOnce(casts, DELEGATIONS);
    Effort taken = Effort.now(server.pid(), Postgres.pid()).since(before);
    long cast = sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200).json().at("/tally/yes").asLong();
    if (cast != DELEGATIONS - (DELEGATIONS + 2) / 3) {
      throw new IllegalStateException("votes were lost: " + cast + " yes");
    }
    return new Figures(seconds, taken.each(DELEGATIONS));
  }

  /** @return the status: 200, or 409 once the ballot is closed */
  static int cast(Wire wire, String ballot, String choice) throws IOException {
    int status = wire.send("PUT", "/api/ballots/" + ballot + "/vote", "{\"choice\":\"" + choice + "\"}", "");
    if (status != 200 && !(status == 409 && wire.body().contains("ballot-closed"))) {
      throw new IllegalStateException("refused with " + status + ": " + wire.body());
    }
    return status;
  }

  SampleConsultation sample() {
    return sample;
  }

  /** One connection for each delegation's head. */
  List<Wire> wires() {
    return wires;
  }

  /** As many commits, each under the lock of the same row. */
  static double bare(Postgres.Database database) throws Exception {
    try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
      statement.execute("create table bare_head (id integer primary key, seq bigint not null)");
      statement.execute("insert into bare_head values (1, 0)");
      statement.execute("create table bare_vote (seq bigint primary key, choice varchar(20) not null)");
    }
    List<Callable<Void>> writers = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int share = DELEGATIONS / CONNECTIONS + (i < DELEGATIONS % CONNECTIONS ? 1 : 0);
      Connection connection = database.connect();
      connection.setAutoCommit(false);
      writers.add(() -> {
        for (int n = 0; n < share; n++) {
          execute(connection, "update bare_head set seq = seq + 1 where id = 1");
          execute(connection, "insert into bare_vote select seq, 'yes' from bare_head where id = 1");
          connection.commit();
        }
        connection.close();
        return null;
      });
    }
    return atOnce(writers, CONNECTIONS);
  }

  private static <T> double atOnce(List<Callable<T>> tasks, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> running = new ArrayList<>();
    tasks.forEach(task -> running.add(pool.submit(() -> {
      start.await();
      return task.call();
    })));
    long begun = System.nanoTime();
    start.countDown();
    for (Future<T> each : running) {
      each.get();
    }
    pool.shutdown();
    return (System.nanoTime() - begun) / 1e9;
  }
}
