package org.parley.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.SampleConsultation;

/** How many messages eight writers get acknowledged in a second. */
final class Posts {
  private static final int WRITERS = 8;
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(25);
  private static final long NANOS = TimeUnit.SECONDS.toNanos(15);
  private static final String TEXT =
      "We can support this, on the understanding that it binds nobody who has not agreed to it in so many words. "
          .repeat(2);

  private Posts() {}

  /** One thing done over and over by a writer. */
  private interface Write {
    void once() throws Exception;
  }

  /** @param threads ids of the threads that writers take turns with */
  static double through(SampleConsultation sample, List<String> threads) throws Exception {
    List<Write> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      ApiClient head = sample.head(sample.participants().get(i));
      String path = "/api/threads/" + threads.get(i % threads.size()) + "/messages";
      writers.add(() -> head.post(path, Map.of("lang", "en", "text", TEXT)).expect(201));
    }
    rate(writers, WARM_UP_NANOS);
    return rate(writers, NANOS);
  }

  /** Rows of the same size, each inserted and committed alone, straight into the same database. */
  static double bare(Postgres.Database database) throws Exception {
    try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
      statement.execute("create table bare_post (id bigserial primary key, data varchar(2000) not null)");
    }
    List<Connection> connections = new ArrayList<>();
    List<Write> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Connection connection = database.connect();
      connection.setAutoCommit(false);
      connections.add(connection);
      PreparedStatement insert = connection.prepareStatement("insert into bare_post (data) values (?)");
      writers.add(() -> insertAndCommit(connection, insert));
    }
    rate(writers, NANOS / 5);
    double rate = rate(writers, NANOS);
    for (Connection connection : connections) {
      connection.close();
    }
    return rate;
  }

  private static void insertAndCommit(Connection connection, PreparedStatement insert) throws SQLException {
    insert.setString(1, TEXT);
    insert.executeUpdate();
    connection.commit();
  }

  private static double rate(List<Write> writers, long nanos) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(writers.size());
    long begun = System.nanoTime();
    List<Future<Long>> counts = new ArrayList<>();
    for (Write writer : writers) {
      counts.add(pool.submit(() -> {
        long count = 0;
        while (System.nanoTime() - begun < nanos) {
          writer.once();
          count++;
        }
        return count;
      }));
    }
    long all = 0;
    for (Future<Long> count : counts) {
      all += count.get();
    }
    pool.shutdown();
    return all * 1e9 / (System.nanoTime() - begun);
  }
}
