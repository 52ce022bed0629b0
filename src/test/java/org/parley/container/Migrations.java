package org.parley.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.parley.provision.Provisions;

/** The migrations that the application brings along. */
final class Migrations {
  private Migrations() {}

  /** What one does to rows that are there, statement by statement. @param migration name of its file */
  static List<String> updates(String migration) throws IOException {
    try (InputStream sql = Provisions.class.getResourceAsStream("/db/migration/" + migration)) {
      String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
      return Stream.of(text.split(";")).map(String::strip).filter(statement -> statement.startsWith("update ")).toList();
    }
  }
}
