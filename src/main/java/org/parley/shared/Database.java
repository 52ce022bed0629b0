package org.parley.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Plain SQL for what nearly every request asks, where building an entity would cost several times the answer. It runs in the transaction
 * at hand, if there is one, but does not see what an entity manager has not written yet: so it is for questions that come before any change.
 */
@ApplicationScoped
public class Database {
  /** Within a transaction: its connection. */
  @Resource(name = "jdbc/ofTransaction", lookup = "jdbc/parley")
  private DataSource shared;
  /** Outside of one a shared connection would stay with the request until that ends, and be wanting to others; these go back at once. */
  @Resource(name = "jdbc/ofMoment", lookup = "jdbc/parley", shareable = false)
  private DataSource unshared;
  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  /** Makes something of a row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The first row that there is. @param values of the question marks, in their order */
  public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
    try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(row.read(found)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("not answered by the database", e);
    }
  }

  /** All rows that there are. @param values as in {@link #first}; a list of texts where an array is asked for */
  public <T> List<T> all(String sql, Row<T> row, Object... values) {
    try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      try (ResultSet found = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row.read(found));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("not answered by the database", e);
    }
  }

  /** Changes rows. @return how many */
  public int change(String sql, Object... values) {
    try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("not changed in the database", e);
    }
  }

  private Connection connection() throws SQLException {
    return (transactions.getTransactionKey() == null ? unshared : shared).getConnection();
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof List<?> texts) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("varchar", texts.toArray()));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }

  /** Whether it is PostgreSQL; H2 otherwise. */
  public boolean isPostgres() {
    try (Connection connection = connection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not say what it is", e);
    }
  }
}
