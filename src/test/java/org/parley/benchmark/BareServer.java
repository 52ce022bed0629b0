package org.parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.journey.support.Build;
import org.parley.journey.support.RunningServer;

/** A server from the same installation, with the same options of its virtual machine, that has nothing on it but {@link org.parley.benchmark.bare}. */
final class BareServer {
  private static final String CONFIGURATION = """
      <server description="Nothing but sockets">
        <featureManager>
          <feature>servlet-6.0</feature>
          <feature>websocket-2.1</feature>
        </featureManager>
        <httpEndpoint id="defaultHttpEndpoint" protocolVersion="http/1.1" httpPort="${PARLEY_HTTP_PORT}" httpsPort="-1" httpOptionsRef="limits"/>
        <httpOptions id="limits" maxKeepAliveRequests="-1"/>
        <httpSession cookiesEnabled="false" invalidationTimeout="60s"/>
        <webApplication id="bare" location="bare.war" contextRoot="/"/>
      </server>
      """;

  private BareServer() {}

  /** Not started yet. */
  static RunningServer deployed() throws IOException {
    Path servers = Build.emptied("journey/bare-usr");
    Path server = Files.createDirectories(servers.resolve("servers/parley"));
    Files.writeString(server.resolve("server.xml"), CONFIGURATION);
    for (String file : List.of("jvm.options", "server.env")) {
      Files.copy(Build.liberty().resolve("usr/servers/parley").resolve(file), server.resolve(file));
    }
    Path application = Files.createDirectories(server.resolve("apps/bare.war"));
    Files.createFile(Files.createDirectories(application.resolve("health")).resolve("ready")); // for whoever waits for the start
    copy(Path.of("org/parley/benchmark/bare"), application.resolve("WEB-INF/classes"));
    return RunningServer.named("bare").atFullSpeed().with(Map.of("WLP_USER_DIR", servers.toString()));
  }

  private static void copy(Path classes, Path into) throws IOException {
    Path from = Build.target().resolve("test-classes").resolve(classes);
    Path folder = Files.createDirectories(into.resolve(classes));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }
}
