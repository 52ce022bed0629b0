import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Lets a built server start faster: starts it once on an empty embedded database, and has the Java machine write the classes that it read and checked
 * into an archive, from which later starts of the same installation, with the same Java machine, take them (ADR 0034). What Liberty itself keeps of a
 * start in its work area is there for the first real one, too.
 * Run by the build, and by hand after an installation was copied elsewhere or another Java is used: {@code java src/build/ArchiveClasses.java WLP SCRATCH}.
 * Where no archive can be made the server starts without; that is said and is no failure of the build.
 */
final class ArchiveClasses {
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration WRITING = Duration.ofMinutes(2);
  private static final List<String> FIRST_PAGES = List.of("/", "/records", "/api/instance", "/api/records", "/openapi?format=json", "/health/live", "/metrics");

  private final Path liberty;
  private final Path scratch;
  private final int port;

  private ArchiveClasses(Path liberty, Path scratch) throws IOException {
    this.liberty = liberty;
    this.scratch = scratch;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  /** @param arguments the installation of Liberty with the server {@code parley} in it, and a folder to work in, which is emptied */
  public static void main(String... arguments) throws Exception {
    new ArchiveClasses(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath()).write();
  }

  private void write() throws IOException, InterruptedException {
    Path server = liberty.resolve("usr/servers/parley");
    Path options = server.resolve("configDropins/overrides/jvm.options");
    Path archive = server.resolve("classes.jsa");
    Files.deleteIfExists(options);
    Files.deleteIfExists(archive);
    emptied();
    Path written = scratch.resolve("classes.jsa");
    Process process = start(written);
    try {
      boolean ready = becomesReady(process);
      for (String page : FIRST_PAGES) {
        if (ready) {
          statusOf(page);
        }
      }
    } finally {
      process.destroy();
      if (!process.waitFor(WRITING.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
    if (!Files.exists(written)) {
      System.out.println("No archive of classes was written; the server starts without. See " + log());
      return;
    }
    Files.move(written, archive, StandardCopyOption.REPLACE_EXISTING);
    Files.createDirectories(options.getParent());
    Files.writeString(options, "-XX:SharedArchiveFile=" + archive + "\n");
  }

  private Process start(Path archive) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(liberty.resolve("bin/server").toString(), "run", "parley");
    builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.startsWith("WLP_"));
    builder.environment().put("PARLEY_HTTP_PORT", String.valueOf(port));
    builder.environment().put("PARLEY_DATA", scratch.resolve("data").toString());
    builder.environment().put("PARLEY_SAMPLE", "true");
    builder.environment().put("JVM_ARGS", "-XX:ArchiveClassesAtExit=" + archive + " -Xlog:cds=off -Xlog:cds+dynamic=off");
    return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
  }

  private boolean becomesReady(Process process) throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      if (statusOf("/health/ready") == HttpURLConnection.HTTP_OK) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return false;
  }

  /** @return the status with which the server answers, 0 if it does not */
  private int statusOf(String page) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + page).toURL().openConnection();
      connection.setReadTimeout(30_000);
      return connection.getResponseCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private Path log() {
    return scratch.resolve("server.log");
  }

  private void emptied() throws IOException {
    Files.createDirectories(scratch);
    Files.walkFileTree(scratch, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
        if (!folder.equals(scratch)) {
          Files.delete(folder);
        }
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
