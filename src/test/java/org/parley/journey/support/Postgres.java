package org.parley.journey.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;

/** One PostgreSQL for a test run, with its commits on disk as in earnest; each who asks gets an empty database. */
public final class Postgres {
  private static EmbeddedPostgres running;

  private Postgres() {}

  /** An empty database. */
  public record Database(String url, String user, String password) {
    /** What points the server to it. */
    public Map<String, String> environment() {
      return Map.of("PARLEY_DB_URL", url, "PARLEY_DB_USER", user, "PARLEY_DB_PASSWORD", password);
    }

    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, user, password);
    }
  }

  /** Id of its first process, whose children serve the connections. */
  public static long pid() {
    try (Stream<String> lines = Files.lines(Build.target().resolve("postgres/data/postmaster.pid"))) {
      return Long.parseLong(lines.findFirst().orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts PostgreSQL if it does not run yet. @param name of the database, lower case */
  public static synchronized Database database(String name) {
    try {
      if (running == null) {
        Path folder = Build.emptied("postgres");
        running = EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setDataDirectory(folder.resolve("data")).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
      }
      try (Connection connection = running.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return new Database("jdbc:postgresql://localhost:" + running.getPort() + "/" + name, "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("no database " + name, e);
    }
  }
}
