package org.parley.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.parley.journey.support.Build;
import org.parley.journey.support.Postgres;
import org.parley.journey.support.RunningServer;

/**
 * Lays out the server that Arquillian starts: the project's own configuration from {@code liberty/}, all but the application,
 * which each test class deploys. {@code -Dparley.container=h2|postgres} says on which database; without it nothing is done.
 */
public class ContainerServer implements LauncherSessionListener {
  private static final String NAME = "parley-it";
  /** Each class deploys the application anew, and the server's threads keep something of every one that is gone: with 512 MB the 24th was the last. */
  private static final String MANY_DEPLOYMENTS = "-Xmx1536m";
  private static final List<String> FILES = List.of("server.xml", "network.xml", "datasource.xml", "logging.xml", "jvm.options");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String database = System.getProperty("parley.container");
    if (database != null) {
      layOut(Build.liberty().resolve("usr/servers").resolve(NAME), variables(database));
    }
  }

  private static Map<String, String> variables(String database) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("PARLEY_HTTP_PORT", String.valueOf(Build.freePort()));
    variables.put("PARLEY_DATA", Build.emptied("container-data").toString());
    switch (database) {
      case "h2" -> { }
      case "postgres" -> variables.putAll(Postgres.database("container").environment());
      default -> throw new IllegalArgumentException("-Dparley.container takes h2 or postgres, not " + database);
    }
    return variables;
  }

  private static void layOut(Path server, Map<String, String> variables) {
    try {
      Path source = Build.liberty().resolve("usr/servers/parley");
      Build.emptied(Build.target().relativize(server).toString());
      for (String file : FILES) {
        Files.copy(source.resolve(file), server.resolve(file));
      }
      Files.writeString(server.resolve("jvm.options"), String.join("\n", RunningServer.QUICKLY_STARTED) + "\n" + MANY_DEPLOYMENTS + "\n",
          StandardOpenOption.APPEND);
      Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
      Files.writeString(overrides.resolve("testing.xml"), """
          <server>
            <featureManager><feature>localConnector-1.0</feature></featureManager>
            <applicationManager startTimeout="120s"/>
          %s
          </server>
          """.formatted(variables.entrySet().stream().map(ContainerServer::variable).collect(Collectors.joining("\n"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String variable(Map.Entry<String, String> variable) {
    return "  <variable name=\"" + variable.getKey() + "\" value=\"" + variable.getValue().replace("&", "&amp;").replace("\"", "&quot;")
        + "\"/>";
  }
}
