package org.parley.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.Database;

/**
 * Gives out the numbers of a topic, under the lock of its row, which is held until the transaction ends. Everybody who records in the topic
 * waits for that lock, so it is taken and answered in one statement; each of the two databases has its own words for that, and nothing
 * else differs. Further numbers of the same transaction need no statement: the row is its own now, and is brought up to date before the commit.
 */
@ApplicationScoped
class JournalHead {
  private static final String MOVE = "update journal_head set last_seq = last_seq + 1 where topic = ?";
  private static final String ON_POSTGRES = MOVE + " returning last_seq";
  private static final String ON_H2 = "select last_seq from final table (" + MOVE + ")";
  private static final String HOLD = "select last_seq from journal_head where topic = ? for update";
  private static final String BEGIN = "insert into journal_head (topic, last_seq) values (?, ?)";
  private static final String SET = "update journal_head set last_seq = ? where topic = ?";
  private static final String KEY = JournalHead.class.getName();

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;
  private Database database;
  private volatile String move;

  JournalHead() {}

  @Inject
  JournalHead(Database database) {
    this.database = database;
  }

  /** A topic's row, for as long as the transaction has it. */
  private static final class Held {
    private long last;
    private long kept;

    private Held(long last) {
      this.last = last;
      this.kept = last;
    }
  }

  /** Whether this transaction has the topic's lock. */
  boolean isHeld(String topic) {
    return held().containsKey(topic);
  }

  /** Takes the topic's lock. */
  void hold(String topic) {
    held().computeIfAbsent(topic, key -> new Held(database.first(HOLD, row -> row.getLong(1), topic).orElseGet(() -> begun(topic, 0))));
  }

  /** The next number, from 1. */
  long next(String topic) {
    Held held = held().get(topic);
    if (held != null) {
      return ++held.last;
    }
    long first = database.first(move(), row -> row.getLong(1), topic).orElseGet(() -> begun(topic, 1));
    held().put(topic, new Held(first));
    return first;
  }

  private long begun(String topic, long last) {
    database.change(BEGIN, topic, last);
    return last;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Held> held() {
    return Optional.ofNullable((Map<String, Held>) transaction.getResource(KEY)).orElseGet(() -> {
      Map<String, Held> none = new HashMap<>();
      transaction.putResource(KEY, none);
      transaction.registerInterposedSynchronization(new Keeping(none));
      return none;
    });
  }

  /** Brings the rows up to date before the commit. */
  private final class Keeping implements Synchronization {
    private final Map<String, Held> all;

    private Keeping(Map<String, Held> all) {
      this.all = all;
    }

    @Override
    public void beforeCompletion() {
      if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
        all.forEach(this::keep);
      }
    }

    private void keep(String topic, Held held) {
      if (held.last != held.kept) {
        database.change(SET, held.last, topic);
        held.kept = held.last;
      }
    }

    @Override
    public void afterCompletion(int status) {
      all.clear();
    }
  }

  private String move() {
    if (move == null) {
      move = database.isPostgres() ? ON_POSTGRES : ON_H2;
    }
    return move;
  }
}
