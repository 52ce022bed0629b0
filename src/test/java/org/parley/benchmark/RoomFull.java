package org.parley.benchmark;

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
import org.parley.journey.support.Answer;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.SampleConsultation;
import org.parley.shared.Ids;

/** As many delegations as the United Nations have members, each with a head, all voting in the same moment. */
final class RoomFull {
  private static final int DELEGATIONS = 193;
  private static final int CONNECTIONS = 8;

  private final SampleConsultation sample;
  private final List<ApiClient> heads;

  private RoomFull(SampleConsultation sample, List<ApiClient> heads) {
    this.sample = sample;
    this.heads = heads;
  }

  /** Heads and their tokens are put straight into the tables: their passwords alone would take minutes. */
  static RoomFull seated(ApiClient administrator, Postgres.Database database) throws SQLException {
    SampleConsultation sample = SampleConsultation.open(administrator, "room-full").inPhase("decision");
    String consultation = administrator.get(sample.path("")).expect(200).id();
    sample.participants().forEach(code -> administrator.patch(sample.path("/delegations/" + code), Map.of("status", "observer"), "*")
        .expect(200));
    List<ApiClient> heads = new ArrayList<>();
    try (Connection connection = database.connect()) {
      for (int i = 0; i < DELEGATIONS; i++) {
        String delegation = administrator.post(sample.path("/delegations"),
            Map.of("name", "Delegation " + i, "code", "F" + i, "status", "participant")).expect(201).id();
        heads.add(administrator.anyone().with("Authorization", "Bearer " + seat(connection, consultation, delegation)));
      }
    }
    return new RoomFull(sample, heads);
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

  /** Seconds until every delegation's vote is acknowledged. */
  double castAtOnce() throws Exception {
    String ballot = sample.openBallot("All at once?");
    List<Callable<Answer>> casts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      ApiClient head = heads.get(i);
      String choice = i % 3 == 0 ? "no" : "yes";
      head.get("/api/consultations").expect(200); // its connection is open
      casts.add(() -> head.put("/api/ballots/" + ballot + "/vote", Map.of("choice", choice)).expect(200));
    }
    double seconds = atOnce(casts, DELEGATIONS);
    long cast = sample.chair().post("/api/ballots/" + ballot + "/close", Map.of()).expect(200).json().at("/tally/yes").asLong();
    if (cast != DELEGATIONS - (DELEGATIONS + 2) / 3) {
      throw new IllegalStateException("votes were lost: " + cast + " yes");
    }
    return seconds;
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
