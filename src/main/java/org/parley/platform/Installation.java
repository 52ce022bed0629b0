package org.parley.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whether the database is that of a sample, for good: it has accounts whose passwords everybody can see, and content that is invented. No
 * server for real work runs on it, and none says of real work that it is invented.
 */
final class Installation {
  /** On both databases, and harmless where another node was quicker. A database from before this was kept is what the server says it is. */
  private static final String KEEP = "insert into installation (id, sample) select 1, cast(? as boolean) where not exists (select 1 from installation)";
  private static final String READ = "select sample from installation";

  private final DataSource database;

  Installation(DataSource database) {
    this.database = database;
  }

  /** @param sample what the server is started as @return what to do where the database is something else */
  Optional<String> problem(boolean sample) {
    try (Connection connection = database.getConnection()) {
      keep(connection, sample);
      return kept(connection) == sample ? Optional.empty() : Optional.of(sample
          ? "PARLEY_SAMPLE is true, but this database is for real work: set PARLEY_DATA or PARLEY_DB_URL to another one."
          : "This database holds the sample, with passwords that everyone can see: set PARLEY_DATA or PARLEY_DB_URL to another one, or PARLEY_SAMPLE to true.");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keep(Connection connection, boolean sample) {
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      statement.setBoolean(1, sample);
      statement.executeUpdate();
    } catch (SQLException anotherNodeWasQuicker) {
      // What it kept is read next.
    }
  }

  private static boolean kept(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ); ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
