package org.parley.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/** How many messages eight writers get acknowledged in a second, and what each costs. */
final class Posts {
  private static final int WRITERS = 8;
  private static final long WARM_UP = 24_000;
  private static final long COUNTED = 15_000;
  private static final long BARE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final String TEXT =
      "We can support this, on the understanding that it binds nobody who has not agreed to it in so many words. "
          .repeat(2);

  private Posts() {}

  /** One thing done over and over by a writer. */
  private interface Write {
    void once() throws Exception;
  }

  /** @param each what one cost, in words @param millis of processor time that one cost server and database */
  record Figures(double perSecond, String each, double millis) {}

  /** @param threads ids of the threads that writers take turns with */
  static Figures through(SampleConsultation sample, List<String> threads, RunningServer server) throws Exception {
    return through(sample, threads, server, WARM_UP, COUNTED);
  }

  /** @param before how many are posted before those that are counted */
  static Figures through(SampleConsultation sample, List<String> threads, RunningServer server, long before, long counted) throws Exception {
    List<Wire> wires = new ArrayList<>();
    List<Write> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Wire wire = new Wire(server.port(), sample.head(sample.participants().get(i)).token());
      String path = "/api/threads/" + threads.get(i % threads.size()) + "/messages";
      wires.add(wire);
      writers.add(() -> post(wire, path));
    }
    rate(writers, upTo(before));
    Effort begun = Effort.now(server.pid(), Postgres.pid());
    double rate = rate(writers, upTo(counted));
    Effort taken = Effort.now(server.pid(), Postgres.pid()).since(begun);
    for (Wire wire : wires) {
      wire.close();
    }
    return new Figures(rate, taken.each(counted), taken.ofServer(counted) + taken.ofDatabase(counted));
  }

  /** Under a key of its own, as the workspace posts. */
  private static void post(Wire wire, String path) throws IOException {
    int status = wire.send("POST", path, "{\"lang\":\"en\",\"text\":\"" + TEXT + "\"}", "Idempotency-Key: " + UUID.randomUUID() + "\r\n");
    if (status != 201) {
      throw new IllegalStateException("refused with " + status + ": " + wire.body());
    }
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
    rate(writers, until(BARE_NANOS / 5));
    double rate = rate(writers, until(BARE_NANOS));
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

  /** Lets so many through. */
  private static Supplier<Boolean> upTo(long count) {
    AtomicLong begun = new AtomicLong();
    return () -> begun.incrementAndGet() <= count;
  }

  private static Supplier<Boolean> until(long nanos) {
    long begun = System.nanoTime();
    return () -> System.nanoTime() - begun < nanos;
  }

  private static double rate(List<Write> writers, Supplier<Boolean> more) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(writers.size());
    long begun = System.nanoTime();
    List<Future<Long>> counts = new ArrayList<>();
    for (Write writer : writers) {
      counts.add(pool.submit(() -> {
        long count = 0;
        while (more.get()) {
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
