package org.parley.journey.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One address for several nodes: haproxy where it is installed, else a few lines that pass bytes on. Each connection goes to the next
 * node in turn that takes it.
 */
public final class Entrance implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Entrance.class.getName());
  private static final int STOP_SECONDS = 10;
  private static final Path OPERATIONS = Path.of("docs/operations.md");
  private static final Pattern SHOWN = Pattern.compile("```\n(defaults\n.*?)```", Pattern.DOTALL);
  private static final Pattern NODE = Pattern.compile("10\\.0\\.0\\.\\d+:9080");
  private final int port = Build.freePort();
  private final int[] nodes;
  private final AtomicInteger turn = new AtomicInteger();
  private Optional<Process> haproxy = Optional.empty();
  private Optional<ServerSocket> own = Optional.empty();

  private Entrance(int... nodes) {
    this.nodes = nodes.clone();
  }

  /** Opens it. @param nodes their ports on this machine */
  public static Entrance to(int... nodes) {
    Entrance entrance = new Entrance(nodes);
    try {
      Optional<Path> program = program();
      if (program.isPresent()) {
        entrance.begin(program.get());
      } else {
        withoutHaproxy();
        entrance.listen();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(entrance::close));
    return entrance;
  }

  private static Optional<Path> program() {
    return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin")).map(folder -> Path.of(folder, "haproxy"))
        .filter(Files::isExecutable).findFirst();
  }

  /** @throws IllegalStateException where a build is to show that the documented proxy works */
  private static void withoutHaproxy() {
    if (System.getenv("CI") != null) {
      throw new IllegalStateException("haproxy is not installed: what " + OPERATIONS + " says of it cannot be shown (apt-get install haproxy)");
    }
    LOG.warning("haproxy is not installed: a few lines of Java pass bytes on instead, and what " + OPERATIONS + " says of it is NOT tested");
  }

  private void begin(Path program) throws IOException {
    Path file = Build.emptied("entrance-" + port).resolve("haproxy.cfg");
    Files.writeString(file, configuration());
    haproxy = Optional.of(new ProcessBuilder(program.toString(), "-db", "-f", file.toString()).redirectErrorStream(true)
        .redirectOutput(file.resolveSibling("haproxy.log").toFile()).start());
    Await.until("haproxy to listen; see " + file.getParent(), Await.SOON, () -> {
      try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return tried.isConnected();
      } catch (IOException notYet) {
        return false;
      }
    });
  }

  /** What docs/operations.md shows, with the ports of this machine; where people come in is the operator's own. */
  private String configuration() throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(OPERATIONS));
    if (!shown.find()) {
      throw new IllegalStateException("no configuration of haproxy in " + OPERATIONS);
    }
    PrimitiveIterator.OfInt ports = IntStream.of(nodes).iterator();
    String filled = NODE.matcher(shown.group(1)).replaceAll(node -> "127.0.0.1:" + ports.nextInt());
    if (ports.hasNext()) {
      throw new IllegalStateException(OPERATIONS + " shows fewer nodes than " + nodes.length);
    }
    return filled + "frontend parley\n  bind 127.0.0.1:" + port + "\n  default_backend nodes\n";
  }

  private void listen() throws IOException {
    ServerSocket socket = new ServerSocket(port, 256, InetAddress.getLoopbackAddress());
    own = Optional.of(socket);
    start(() -> {
      while (!socket.isClosed()) {
        try {
          Socket from = socket.accept();
          start(() -> connect(from));
        } catch (IOException closed) {
          return;
        }
      }
    });
  }

  private void connect(Socket from) {
    Optional<Socket> to = IntStream.range(0, nodes.length).mapToObj(i -> tried(nodes[Math.floorMod(turn.getAndIncrement(), nodes.length)]))
        .flatMap(Optional::stream).findFirst();
    to.ifPresentOrElse(open -> {
      start(() -> pass(from, open));
      start(() -> pass(open, from));
    }, () -> drop(from));
  }

  private static Optional<Socket> tried(int node) {
    try {
      return Optional.of(new Socket(InetAddress.getLoopbackAddress(), node));
    } catch (IOException down) {
      return Optional.empty();
    }
  }

  private static void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException broken) {
      // both ends are dropped below
    } finally {
      drop(from);
      drop(to);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // gone is what was wanted
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "entrance");
    thread.setDaemon(true);
    thread.start();
  }

  public URI uri() {
    return URI.create("http://localhost:" + port + "/");
  }

  /** Somebody who is not signed in. */
  public ApiClient anyone() {
    return new ApiClient(uri());
  }

  @Override
  public void close() {
    own.ifPresent(socket -> {
      try {
        socket.close();
      } catch (IOException alreadyClosed) {
        // closed is what was wanted
      }
    });
    haproxy.ifPresent(process -> {
      process.destroy();
      try {
        process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }
}
