package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
  private static JdbcDataSource migrated(String name) throws SQLException, IOException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    try (InputStream migration = Installation.class.getResourceAsStream("/db/migration/V141__installation.sql");
        Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
    }
    return database;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDatabaseStaysWhatItWasAtItsFirstStart(boolean sample) throws SQLException, IOException {
    JdbcDataSource database = migrated("installation-" + sample);
    assertEquals(Optional.empty(), new Installation(database).problem(sample));
    assertEquals(Optional.empty(), new Installation(database).problem(sample), "at each later start");
    String problem = new Installation(database).problem(!sample).orElseThrow();
    assertTrue(problem.contains("PARLEY_SAMPLE") && problem.contains("PARLEY_DATA"), problem);
    assertEquals(Optional.empty(), new Installation(database).problem(sample), "the mistake changes nothing");
  }
}
