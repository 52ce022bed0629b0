package org.parley.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * Gives out the numbers of a topic, under the lock of its row. Everybody who records in the topic waits for that lock, so it is
 * taken and answered in one statement; each of the two databases has its own words for that, and nothing else differs.
 */
@ApplicationScoped
class JournalHead {
  private static final String MOVE = "update journal_head set last_seq = last_seq + 1 where topic = ?";
  private static final String ON_POSTGRES = MOVE + " returning last_seq";
  private static final String ON_H2 = "select last_seq from final table (" + MOVE + ")";
  private static final String BEGIN = "insert into journal_head (topic, last_seq) values (?, 1)";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  private volatile String move;

  /** The next number, from 1; the lock is held until the transaction ends. */
  long next(String topic) {
    Connection connection = entities.unwrap(Connection.class);
    try {
      OptionalLong moved = moved(connection, topic);
      return moved.isPresent() ? moved.getAsLong() : begun(connection, topic);
    } catch (SQLException e) {
      throw new IllegalStateException("no number from the journal", e);
    }
  }

  private OptionalLong moved(Connection connection, String topic) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(move(connection))) {
      statement.setString(1, topic);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? OptionalLong.of(found.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  private static long begun(Connection connection, String topic) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
      statement.setString(1, topic);
      statement.executeUpdate();
      return 1;
    }
  }

  private String move(Connection connection) throws SQLException {
    if (move == null) {
      move = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? ON_POSTGRES : ON_H2;
    }
    return move;
  }
}
