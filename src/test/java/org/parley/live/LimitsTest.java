package org.parley.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.parley.identity.Caller;
import org.parley.shared.PersonId;

class LimitsTest {
  private static final String HEAP = "-Xmx";
  /** See {@link Limits}. */
  private static final int SOCKET_KB = 40;
  private final Limits limits = new Limits(12, 3, 6);

  @Test
  void thePublicCannotTakeEveryPlace() {
    Caller member = new Caller(Optional.of(new PersonId("p")), "P", false, Optional.of("s"));
    assertEquals(12, limits.socketsFor(new Visitor(member, "192.0.2.1", "en")));
    assertEquals(9, limits.socketsFor(new Visitor(Caller.ANONYMOUS, "192.0.2.1", "en")));
  }

  private static List<String> options() throws IOException {
    return Files.readAllLines(Path.of("liberty/jvm.options"));
  }

  private static int byDefault(String setting) {
    return Stream.of(Limits.class.getDeclaredConstructors()).flatMap(made -> Stream.of(made.getParameters()))
        .map(parameter -> parameter.getAnnotation(ConfigProperty.class)).filter(Objects::nonNull).filter(property -> property.name().equals(setting))
        .mapToInt(property -> Integer.parseInt(property.defaultValue())).findFirst().orElseThrow();
  }

  @Test
  void socketsLeaveHalfOfTheHeapToEverythingElse() throws IOException {
    int megabytes = options().stream().filter(option -> option.startsWith(HEAP)).map(option -> option.replaceAll("\\D", "")).mapToInt(Integer::parseInt)
        .findFirst().orElseThrow();
    int sockets = byDefault("PARLEY_LIVE_SOCKETS");
    assertTrue(sockets * SOCKET_KB <= megabytes * 1_024 / 2, () -> sockets + " sockets in " + megabytes + " MB");
  }

  @Test
  void oneAddressDoesNotTakeHalfOfWhatThePublicMayHave() {
    assertTrue(byDefault("PARLEY_LIVE_SOCKETS_OF_ADDRESS") * 2 < byDefault("PARLEY_LIVE_SOCKETS") * 3 / 4);
  }

  @Test
  void aNodeThatRanOutOfMemoryEnds() throws IOException {
    assertTrue(options().contains("-XX:+ExitOnOutOfMemoryError"));
  }
}
