package org.parley.platform;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.shared.PublicAddress;

/** What the environment says, checked before anything starts. Each problem is one sentence that says what to set. */
final class Settings {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern SECRET = Pattern.compile("[!-~]{16,}");
  private static final int SHORTEST_PASSWORD = 12;
  private static final int HIGHEST_PORT = 65_535;

  private final Map<String, String> environment;
  private final boolean clockIsShifted;

  /** @param clockIsShifted whether a test has the clock in hand */
  Settings(Map<String, String> environment, boolean clockIsShifted) {
    this.environment = environment;
    this.clockIsShifted = clockIsShifted;
  }

  Settings(Map<String, String> environment) {
    this(environment, false);
  }

  /** Everything that is wrong; empty where the server may start. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    get("PARLEY_HTTP_PORT").filter(port -> !isPort(port))
        .ifPresent(port -> problems.add("PARLEY_HTTP_PORT is not a port: set a number from 1 to 65535, such as 9080."));
    get("PARLEY_SAMPLE").filter(sample -> !List.of("true", "false").contains(sample))
        .ifPresent(sample -> problems.add("PARLEY_SAMPLE is neither true nor false: set one of them."));
    get("PARLEY_PUBLIC_URL").filter(url -> !isWebAddress(url))
        .ifPresent(url -> problems.add("PARLEY_PUBLIC_URL is not an address: set it to what browsers open, such as https://parley.example.org."));
    get("PARLEY_DB_URL").filter(url -> !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:"))
        .ifPresent(url -> problems.add("PARLEY_DB_URL is for another database: set jdbc:postgresql://host/name, or leave it out for embedded H2."));
    get("PARLEY_DATA").filter(folder -> !isUsableFolder(folder))
        .ifPresent(folder -> problems.add("PARLEY_DATA cannot be written to: set it to a folder that this user may create and write."));
    get("PARLEY_ADMIN_EMAIL").filter(email -> !EMAIL.matcher(email).matches())
        .ifPresent(email -> problems.add("PARLEY_ADMIN_EMAIL is not an e-mail address: set the first administrator's."));
    get("PARLEY_ADMIN_PASSWORD").filter(password -> password.length() < SHORTEST_PASSWORD)
        .ifPresent(password -> problems.add("PARLEY_ADMIN_PASSWORD is too short: set at least 12 characters."));
    get("PARLEY_METRICS_TOKEN").filter(token -> !SECRET.matcher(token).matches())
        .ifPresent(token -> problems.add("PARLEY_METRICS_TOKEN is no secret: set at least 16 visible ASCII characters, such as from openssl rand -hex 16."));
    if (get("PARLEY_ADMIN_EMAIL").isPresent() != get("PARLEY_ADMIN_PASSWORD").isPresent()) {
      problems.add("PARLEY_ADMIN_EMAIL and PARLEY_ADMIN_PASSWORD belong together: set both, or neither to get a set-up link in the log.");
    }
    if (clockIsShifted && get("PARLEY_PUBLIC_URL").isPresent()) {
      problems.add("-D" + ShiftedClock.PROPERTY + " shifts time, for tests alone: remove it from the options of the JVM, or PARLEY_PUBLIC_URL.");
    }
    return problems;
  }

  /** What is allowed, and seldom wise; empty where all is well. */
  List<String> warnings() {
    return get("PARLEY_PUBLIC_URL").filter(url -> url.startsWith("http:") && !new PublicAddress(Optional.empty()).mayBePlain(URI.create(url)))
        .map(url -> "PARLEY_PUBLIC_URL is an address without TLS: everyone on the way can take over the sessions of those who sign in.")
        .stream().toList();
  }

  boolean isSample() {
    return get("PARLEY_SAMPLE").filter("true"::equals).isPresent();
  }

  private Optional<String> get(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST_PORT;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme()) && uri.getRawQuery() == null && uri.getRawFragment() == null;
    } catch (IllegalArgumentException illFormed) {
      return false;
    }
  }

  private static boolean isUsableFolder(String folder) {
    try {
      Path path = Files.createDirectories(Path.of(folder));
      return Files.isWritable(path);
    } catch (java.io.IOException | java.nio.file.InvalidPathException unusable) {
      return false;
    }
  }
}
