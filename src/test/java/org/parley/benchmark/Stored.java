package org.parley.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.parley.journey.support.ApiClient;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;
import org.parley.journey.support.SampleConsultation;

/**
 * What a post, and reading a page, costs where a thousand messages are stored, and where a million are. They are copies of one that was posted,
 * put straight into the tables under ids at random, before all that were posted: their numbers are below zero.
 */
final class Stored {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final long WARM_UP = 24_000;
  private static final long COUNTED = 6_000;
  private static final int READINGS = 400;

  private final SampleConsultation sample;
  private final RunningServer server;
  private final Postgres.Database database;
  private final String thread;

  /** @param reading milliseconds, the median, for the latest page of the thread and the one of the journal after the first number */
  record Figures(Posts.Figures posts, double reading) {}

  /** @param few the cheaper of before and after, so that no warming up speaks for the many */
  record Both(Figures few, Figures many) {}

  private Stored(SampleConsultation sample, RunningServer server, Postgres.Database database) {
    this.sample = sample;
    this.server = server;
    this.database = database;
    thread = sample.thread("P1");
  }

  static Both in(SampleConsultation sample, RunningServer server, Postgres.Database database) throws Exception {
    return new Stored(sample, server, database).both();
  }

  private Both both() throws Exception {
    Posts.through(sample, List.of(thread), server, WARM_UP, 1);
    reading();
    leaveOnly(FEW);
    Figures before = figures();
    leaveOnly(FEW);
    fill();
    requireStored(MANY);
    Figures many = figures();
    leaveOnly(FEW);
    Figures after = figures();
    return new Both(before.posts().millis() < after.posts().millis() ? before : after, many);
  }

  private Figures figures() throws Exception {
    return new Figures(Posts.through(sample, List.of(thread), server, FEW / 2, COUNTED), reading());
  }

  private double reading() {
    ApiClient reader = sample.chair();
    List<Double> taken = new ArrayList<>();
    for (int i = 0; i < READINGS; i++) {
      long begun = System.nanoTime();
      reader.get("/api/threads/" + thread + "/messages?limit=50").expect(200);
      reader.get(sample.path("/journal?limit=50&after=1")).expect(200);
      taken.add((System.nanoTime() - begun) / 1e6);
    }
    return taken.stream().sorted().toList().get(READINGS / 2);
  }

  /** Of the messages, and of what the journal says of them. */
  private void leaveOnly(int count) throws SQLException {
    execute("delete from journal_entry where type = 'message-posted' and seq < (select max(seq) - " + count + " from message)",
        "delete from message where seq < (select max(seq) - " + count + " from message)", "vacuum full journal_entry", "vacuum full message");
  }

  private void fill() throws SQLException {
    execute("insert into journal_entry (topic, seq, type, audience, actor, happened_at, data) select topic, -n, type, audience, actor, happened_at, data"
        + " from (select * from journal_entry where type = 'message-posted' order by seq desc limit 1) one cross join generate_series(1, " + MANY + ") n",
        "insert into message (id, thread_id, seq, author, lang, text, posted_at, revision, later_entries)"
            + " select substr(md5(random()::text) || md5(n::text), 1, 26), thread_id, -n, author, lang, text, posted_at, revision, later_entries"
            + " from (select * from message order by seq desc limit 1) one cross join generate_series(1, " + MANY + ") n",
        "vacuum analyze journal_entry", "vacuum analyze message", "checkpoint");
  }

  private void requireStored(int count) throws SQLException {
    try (Connection connection = database.connect(); Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select (select count(*) from message), (select count(*) from journal_entry where type = 'message-posted')")) {
      found.next();
      if (found.getLong(1) < count || found.getLong(2) < count) {
        throw new IllegalStateException("%,d messages and %,d entries are stored, not %,d".formatted(found.getLong(1), found.getLong(2), count));
      }
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
