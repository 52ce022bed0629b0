package org.parley.shared;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the database had against it when something failed, as far as the failure tells. */
public enum Trouble {
  /** Unreachable, going down, coming up, out of disk or of connections: what was asked for last may or may not have been done. */
  AWAY,
  /** A lock or a connection was not had in time. Nothing was done, and whoever asks at once waits as long again. */
  WAITED,
  /** A deadlock was resolved against it, or somebody else was quicker. Nothing was done, and trying again is right. */
  LOST_RACE,
  /** The database did not take what it was given. */
  REFUSED,
  /** The database said nothing. */
  NONE;

  /** Of the SQL standard and of PostgreSQL: connection exception, operator intervention, insufficient resources, system error; and of H2 the same. */
  private static final List<String> STATES_AWAY = List.of("08", "57P", "53", "58", "90028", "90031", "90098", "90121");
  /** Lock not available (PostgreSQL), lock time-out (H2). */
  private static final List<String> STATES_WAITED = List.of("55P03", "HYT00");
  /** Serialization failure, deadlock, unique key (both), row changed meanwhile (H2). */
  private static final List<String> STATES_LOST = List.of("40001", "40P01", "23505", "90131");
  private static final int H2_GENERAL_ERROR = 50_000;

  /** The gravest that any of the causes tells of. */
  public static Trouble of(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).map(Trouble::itself).min(Trouble::compareTo).orElse(NONE);
  }

  private static Trouble itself(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return ofDatabase(sql);
    }
    if (cause instanceof LockTimeoutException || cause instanceof PessimisticLockException) {
      return WAITED;
    }
    return cause instanceof OptimisticLockException ? LOST_RACE : NONE;
  }

  private static Trouble ofDatabase(SQLException sql) {
    String state = Optional.ofNullable(sql.getSQLState()).orElse("");
    if (sql instanceof SQLTransientConnectionException) {
      return WAITED; // Liberty gives it 08001, too: its pool had none to spare, and nothing was asked of the database
    }
    if (sql instanceof SQLNonTransientConnectionException || STATES_AWAY.stream().anyMatch(state::startsWith) || isFileUnwritable(sql)) {
      return AWAY;
    }
    if (sql instanceof SQLTransactionRollbackException || STATES_LOST.contains(state)) {
      return LOST_RACE;
    }
    return sql instanceof SQLTransientException || STATES_WAITED.contains(state) ? WAITED : REFUSED;
  }

  /** H2's code for anything that it did not foresee, such as a commit for which the disk had no room. */
  private static boolean isFileUnwritable(SQLException sql) {
    return sql.getErrorCode() == H2_GENERAL_ERROR && String.valueOf(sql.getMessage()).contains("MVStoreException");
  }
}
