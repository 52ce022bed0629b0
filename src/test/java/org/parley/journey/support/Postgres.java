package org.parley.journey.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** One PostgreSQL for a test run, with its commits on disk as in earnest; each who asks gets an empty database. */
public final class Postgres {
  private static EmbeddedPostgres running;
  /** Kept until this run ends: one beside it, in the same target, would empty the folder under its PostgreSQL. */
  private static FileLock folderLock;
  private static List<String> command = List.of();

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

  /** {@code kill -9} of all its processes. */
  public static synchronized void crash() {
    ProcessHandle first = ProcessHandle.of(pid()).orElseThrow();
    command = Stream.concat(first.info().command().stream(), Stream.of(first.info().arguments().orElseThrow())).toList();
    List<ProcessHandle> all = Stream.concat(Stream.of(first), first.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> Await.until("PostgreSQL to be dead", Await.SOON, () -> !process.isAlive()));
  }

  /** Its processes stop without a word, and nobody's connection is closed: as where a cable was cut or a machine stands still. */
  public static void freeze() {
    signal("STOP");
  }

  /** Lets it go on after {@link #freeze()}. */
  public static void thaw() {
    signal("CONT");
  }

  private static void signal(String name) {
    ProcessHandle first = ProcessHandle.of(pid()).orElseThrow();
    List<String> command = Stream.concat(Stream.of("kill", "-" + name), Stream.concat(Stream.of(first), first.descendants())
        .map(process -> String.valueOf(process.pid()))).toList();
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again after {@link #crash()}, on the same port and with what it had. */
  public static synchronized void recover() {
    // Nobody may run it as root: within a user namespace of its own it is somebody else, as when it was started first.
    List<String> prefix = System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    try {
      Process process = new ProcessBuilder(Stream.concat(prefix.stream(), command.stream()).toList())
          .redirectErrorStream(true).redirectOutput(Build.target().resolve("postgres/recovered.log").toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Await.until("PostgreSQL to answer", Await.SOON, () -> {
      try (Connection connection = running.getPostgresDatabase().getConnection()) {
        return connection.isValid(1);
      } catch (SQLException notYet) {
        return false;
      }
    });
  }

  private static FileLock lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    AtomicReference<FileLock> lock = new AtomicReference<>();
    Await.until("the PostgreSQL of another run in the same target to end", Await.SOON, () -> {
      lock.set(channel.tryLock());
      return lock.get() != null;
    });
    return lock.get();
  }

  /** Starts PostgreSQL if it does not run yet. @param name of the database, lower case */
  public static synchronized Database database(String name) {
    try {
      if (running == null) {
        folderLock = lock(Build.target().resolve("postgres.lock"));
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
