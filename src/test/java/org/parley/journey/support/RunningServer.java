package org.parley.journey.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged server, run as an operator would: {@code bin/server run parley}, with a port, an output folder and data of its own.
 * It is stopped when the test run ends, whatever happens.
 */
public final class RunningServer implements AutoCloseable {
  public static final String ADMIN_EMAIL = "admin@parley.example";
  public static final String ADMIN_PASSWORD = "a long enough password";
  public static final String METRICS_TOKEN = "figures-for-the-tests";
  private static final Duration START = Duration.ofSeconds(240);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final int LINES_OF_LOG = 60;
  /**
   * Half of the processor time of a start goes to optimising what a test calls a few times: only what runs very often is worth it. Nothing at
   * all would be wrong: to hash a password took 1.8 s then, instead of 0.2 s, and every test signs in dozens of people.
   */
  public static final List<String> QUICKLY_STARTED = List.of("-XX:Tier4InvocationThreshold=30000", "-XX:Tier4MinInvocationThreshold=10000",
      "-XX:Tier4CompileThreshold=60000", "-XX:Tier4BackEdgeThreshold=200000");
  private static RunningServer shared;

  private final Path folder;
  private final int port = Build.freePort();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Process process;

  private RunningServer(String name) {
    folder = Build.emptied("journey/" + name);
    environment.put("PARLEY_HTTP_PORT", String.valueOf(port));
    environment.put("PARLEY_DATA", folder.resolve("data").toString());
    environment.put("WLP_OUTPUT_DIR", folder.resolve("out").toString());
    environment.put("PARLEY_ADMIN_EMAIL", ADMIN_EMAIL);
    environment.put("PARLEY_ADMIN_PASSWORD", ADMIN_PASSWORD);
    environment.put("PARLEY_METRICS_TOKEN", METRICS_TOKEN);
    environment.put("JVM_ARGS", String.join(" ", QUICKLY_STARTED));
  }

  /** The one server that all journeys share; started when the first of them asks. */
  public static synchronized RunningServer shared() {
    if (shared == null) {
      shared = named("shared").start();
    }
    return shared;
  }

  /** A server of one's own, not started yet. @param name of its folder under {@code target/journey} */
  public static RunningServer named(String name) {
    RunningServer server = new RunningServer(name);
    Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
    return server;
  }

  /** Sets what the server finds in its environment from its next start on. */
  public RunningServer with(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** With the sample, which brings its own administrator. */
  public RunningServer withSample() {
    environment.keySet().removeIf(name -> name.startsWith("PARLEY_ADMIN_"));
    return with(Map.of("PARLEY_SAMPLE", "true"));
  }

  /** Adds an option to those of the server's Java machine, from its next start on. */
  public RunningServer withOption(String option) {
    environment.merge("JVM_ARGS", option, (before, added) -> before + " " + added);
    return this;
  }

  /** As it runs in production, with all that its Java machine can do to be fast: for whoever measures it. */
  public RunningServer atFullSpeed() {
    environment.remove("JVM_ARGS");
    return this;
  }

  /** Starts it, with the data it had, and waits until it is ready. */
  public RunningServer start() {
    try {
      ProcessBuilder builder = new ProcessBuilder(Build.liberty().resolve("bin/server").toString(), "run", "parley");
      builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.startsWith("WLP_"));
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      process = builder.start();
      Await.until("the server to be ready; " + log(), START, this::readyOrDead);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + lastLines(), e);
    }
    return this;
  }

  private boolean readyOrDead() throws IOException, InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended with " + process.exitValue());
    }
    return isReady();
  }

  /** Whether {@code /health/ready} answers 200 now. */
  public boolean isReady() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request = HttpRequest.newBuilder(uri("/health/ready")).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notNow) {
      return false;
    }
  }

  /** Stops it in order, as an operator does. */
  public void stop() {
    end(false);
  }

  /** {@code kill -9}: no hook runs, nothing is flushed. */
  public void kill() {
    end(true);
  }

  private void end(boolean forcibly) {
    if (process == null) {
      return;
    }
    List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(handle -> {
      if (forcibly) {
        handle.destroyForcibly();
      } else {
        handle.destroy();
      }
    });
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
  }

  public long pid() {
    return process.pid();
  }

  public int port() {
    return port;
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  /** Somebody who is not signed in. */
  public ApiClient anyone() {
    return new ApiClient(uri("/"));
  }

  /** The first administrator, signed in. What this server answers to them and to those whom they seat is as described. */
  public ApiClient administrator() {
    return anyone().heldAgainst(Described.own()).signedIn(ADMIN_EMAIL, ADMIN_PASSWORD);
  }

  /** Where the server keeps its database and its keys. */
  public Path data() {
    return folder.resolve("data");
  }

  /** Where all that the server said is kept. */
  public Path log() {
    return folder.resolve("console.log");
  }

  /** The end of the log, for the message of a failure. */
  public String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
