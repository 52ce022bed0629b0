package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
  @Test
  void theIndexNamesEveryMigrationInOrder() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> present = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql")).sorted().toList();
      assertEquals(present, Migrations.index().stream().sorted().toList());
    }
  }
}
