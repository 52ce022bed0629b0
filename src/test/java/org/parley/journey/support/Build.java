package org.parley.journey.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the build put things, and room for what a test needs besides. */
public final class Build {
  private Build() {}

  /** Maven's {@code target}. */
  public static Path target() {
    return Path.of(System.getProperty("parley.target", "target")).toAbsolutePath();
  }

  /** The installation that {@code package} made. */
  public static Path liberty() {
    return Path.of(System.getProperty("parley.liberty", target().resolve("liberty/wlp").toString())).toAbsolutePath();
  }

  /** An empty folder under {@code target}. */
  public static Path emptied(String name) {
    Path folder = target().resolve(name);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> old = Files.walk(folder)) {
          old.sorted(Comparator.reverseOrder()).forEach(Build::delete);
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port of this machine that nobody listens on now. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
