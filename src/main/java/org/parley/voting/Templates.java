package org.parley.voting;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.Json;

/** The rules of procedure that come with the software, from {@code rule-sets/<name>.json}. */
final class Templates {
  static final List<String> NAMES = List.of("un-plenary", "un-committee", "un-security-council", "eu-council", "consensus",
      "agreement-without-vote", "rough-consensus");
  private static final Map<String, RuleSet> ALL = new LinkedHashMap<>();

  static {
    NAMES.forEach(name -> ALL.put(name, load(name)));
  }

  private Templates() {}

  private static RuleSet load(String name) {
    try (InputStream in = Templates.class.getResourceAsStream("/rule-sets/" + name + ".json")) {
      return RuleSet.read("ruleSet", Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), JsonNode.class), "en");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<RuleSet> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  static List<RuleSet> all() {
    return List.copyOf(ALL.values());
  }
}
