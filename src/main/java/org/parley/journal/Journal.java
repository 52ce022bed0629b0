package org.parley.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.Json;
import org.parley.shared.Occurrence;

/**
 * Appends and reads. The number of an entry is taken under the lock of its topic's row, which is held until commit: numbers
 * therefore rise by order of commit, and whoever has read up to a number will never find a lower one later.
 */
@ApplicationScoped
public class Journal {
  /** The most entries that one reading returns. */
  public static final int MOST_AT_ONCE = 500;

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  private Clock clock;

  public Journal() {}

  @Inject
  Journal(Clock clock) {
    this.clock = clock;
  }

  /**
   * One entry as kept.
   *
   * @param seq number within the topic, from 1
   * @param data the event as JSON
   */
  public record Entry(long seq, String type, String audience, Instant at, String data) {}

  /**
   * A stretch of the journal.
   *
   * @param entries what the reader may see, in order
   * @param through everything that the reader may see up to this number is in {@code entries} or came before
   */
  public record Stretch(List<Entry> entries, long through) {}

  /** Joins the transaction of the change; a change outside a transaction cannot be journalled and fails. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(@Observes Occurrence occurrence) {
    DomainEvent event = occurrence.event();
    long seq = nextNumber(event.topic());
    Instant at = clock.instant();
    entities.persist(new JournalEntry(event.topic(), seq, event.type(), event.audience().value(),
        event.actor().map(person -> person.value()).orElse(null), at, Json.write(event.data())));
    occurrence.recordedAs(seq, at);
  }

  private long nextNumber(String topic) {
    int moved = entities.createNativeQuery("update journal_head set last_seq = last_seq + 1 where topic = ?1")
        .setParameter(1, topic).executeUpdate();
    if (moved == 0) {
      entities.createNativeQuery("insert into journal_head (topic, last_seq) values (?1, 1)").setParameter(1, topic).executeUpdate();
      return 1;
    }
    return last(topic);
  }

  /** The highest number given in the topic; 0 where nothing happened yet. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public long last(String topic) {
    List<?> found = entities.createNativeQuery("select last_seq from journal_head where topic = ?1").setParameter(1, topic).getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
  }

  /**
   * Reads on from a number.
   *
   * @param after the last number seen, 0 for the beginning
   * @param limit the most entries wanted, 1 to {@link #MOST_AT_ONCE}
   * @param audiences those the reader belongs to
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Stretch read(String topic, long after, int limit, Collection<Audience> audiences) {
    int most = Math.max(1, Math.min(limit, MOST_AT_ONCE));
    long last = last(topic);
    List<Entry> entries = entities.createQuery(
            "select e from JournalEntry e where e.topic = :topic and e.seq > :after and e.seq <= :last and e.audience in :audiences"
                + " order by e.seq", JournalEntry.class)
        .setParameter("topic", topic).setParameter("after", after).setParameter("last", last)
        .setParameter("audiences", audiences.stream().map(Audience::value).toList())
        .setMaxResults(most).getResultStream().map(JournalEntry::toEntry).toList();
    long through = entries.size() == most ? entries.get(most - 1).seq() : Math.max(last, after);
    return new Stretch(entries, through);
  }
}
