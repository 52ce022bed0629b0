package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.journey.support.Endpoints;

/** The description of the interface that the build makes, and the server gives at {@code /openapi}, names each address that there is, and no other. */
class DescriptionTest {
  private static final List<String> VERBS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  @Test
  void namesExactlyTheAddressesThatAreAnswered() throws IOException {
    assertEquals(Endpoints.all(), described());
  }

  private static SortedSet<String> described() throws IOException {
    SortedSet<String> addresses = new TreeSet<>();
    try (InputStream description = DescriptionTest.class.getResourceAsStream("/META-INF/openapi.json")) {
      JsonNode paths = new ObjectMapper().readTree(description).required("paths");
      paths.fields().forEachRemaining(path -> VERBS.stream().filter(path.getValue()::has)
          .forEach(verb -> addresses.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    }
    return addresses;
  }
}
