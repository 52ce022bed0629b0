package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void anEmptyEnvironmentIsFine() {
    assertEquals(List.of(), new Settings(Map.of()).problems());
  }

  @ParameterizedTest
  @CsvSource({
    "PARLEY_HTTP_PORT, 99x", "PARLEY_HTTP_PORT, 0", "PARLEY_HTTP_PORT, 70000", "PARLEY_SAMPLE, yes", "PARLEY_PUBLIC_URL, parley.example.org",
    "PARLEY_PUBLIC_URL, ftp://x", "PARLEY_DB_URL, jdbc:oracle:thin", "PARLEY_DATA, /proc/nowhere", "PARLEY_ADMIN_EMAIL, nobody",
    "PARLEY_METRICS_TOKEN, short", "PARLEY_METRICS_TOKEN, sixteen letters!"
  })
  void aWrongValueIsNamed(String name, String value) {
    List<String> problems = new Settings(Map.of(name, value)).problems();
    assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(name) && problem.contains("set")), problems::toString);
  }

  @Test
  void anAddressWithoutTlsIsWarnedOfUnlessItLeadsNowhere() {
    assertEquals(List.of(), new Settings(Map.of("PARLEY_PUBLIC_URL", "https://parley.example.org")).warnings());
    assertEquals(List.of(), new Settings(Map.of("PARLEY_PUBLIC_URL", "http://localhost:9080")).warnings());
    List<String> warnings = new Settings(Map.of("PARLEY_PUBLIC_URL", "http://parley.example.org")).warnings();
    assertTrue(warnings.size() == 1 && warnings.get(0).startsWith("PARLEY_PUBLIC_URL"), warnings::toString);
  }

  @Test
  void administratorsAddressAndPasswordBelongTogether() {
    assertEquals(1, new Settings(Map.of("PARLEY_ADMIN_EMAIL", "a@example.org")).problems().size());
    assertTrue(new Settings(Map.of("PARLEY_ADMIN_EMAIL", "a@example.org", "PARLEY_ADMIN_PASSWORD", "short")).problems().get(0).contains("12"));
  }

  @Test
  void aFolderThatCanBeMadeIsMade(@TempDir Path folder) {
    assertEquals(List.of(), new Settings(Map.of("PARLEY_DATA", folder.resolve("a/b").toString())).problems());
  }
}
