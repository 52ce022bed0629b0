package org.parley.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.shared.Audience;
import org.parley.shared.DomainEvent;
import org.parley.shared.Holding;
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
  private JournalHead head;
  private Clock clock;

  public Journal() {}

  @Inject
  Journal(JournalHead head, Clock clock) {
    this.head = head;
    this.clock = clock;
  }

  /**
   * One entry as kept.
   *
   * @param seq number within the topic, from 1
   * @param data the event as JSON; of one that is withheld only {@code {"id":…,"withheld":true}}
   * @param revises whether it took earlier entries from view or gave them back: what was read of them before does not hold any more
   */
  public record Entry(long seq, String type, String audience, Instant at, String data, boolean revises) {}

  /**
   * A stretch of the journal.
   *
   * @param entries what the reader may see, in order
   * @param through everything that the reader may see up to this number is in {@code entries} or came before; the topic's last
   *     number for a reader who asked beyond it
   */
  public record Stretch(List<Entry> entries, long through) {}

  /** A first and a last number. */
  public record Numbers(long first, long last) {}

  /** Joins the transaction of the change; a change outside a transaction cannot be journalled and fails. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(@Observes Occurrence occurrence) {
    DomainEvent event = occurrence.event();
    if (!head.isHeld(event.topic())) {
      entities.flush(); // what waits for other rows does so now, not while everyone waits for this topic
    }
    long seq = head.next(event.topic());
    Instant at = clock.instant();
    entities.persist(new JournalEntry(event.topic(), seq, event.type(), event.audience().value(),
        event.actor().map(person -> person.value()).orElse(null), at, Json.write(event.data()),
        !event.withholds().isEmpty() || !event.releases().isEmpty()));
    withhold(event.topic(), event.withholds(), true);
    withhold(event.topic(), event.releases(), false);
    occurrence.recordedAs(seq, at);
  }

  private void withhold(String topic, List<Long> numbers, boolean withheld) {
    numbers.forEach(number -> entities.find(JournalEntry.class, new JournalEntry.Key(topic, number)).withhold(withheld));
  }

  /** Until this transaction ends nobody else records anything in the topic: what is read meanwhile is of one moment. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(String topic) {
    head.hold(topic);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void hold(@Observes Holding holding) {
    head.hold(holding.topic());
  }

  /** The highest number given in the topic; 0 where nothing happened yet. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public long last(String topic) {
    List<?> found = entities.createNativeQuery("select last_seq from journal_head where topic = ?1").setParameter(1, topic).getResultList();
    return found.isEmpty() ? 0 : ((Number) found.get(0)).longValue();
  }

  /** The highest number given, by topic; a topic where nothing happened yet is absent. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<String, Long> lasts(Collection<String> topics) {
    if (topics.isEmpty()) {
      return Map.of();
    }
    String places = IntStream.rangeClosed(1, topics.size()).mapToObj(place -> "?" + place).collect(Collectors.joining(", "));
    Query query = entities.createNativeQuery("select topic, last_seq from journal_head where topic in (" + places + ")");
    int place = 1;
    for (String topic : topics) {
      query.setParameter(place++, topic);
    }
    Map<String, Long> lasts = new HashMap<>();
    for (Object row : query.getResultList()) {
      lasts.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
    }
    return lasts;
  }

  /** The first and the last number given from one instant until before another; empty where nothing happened then. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Optional<Numbers> between(String topic, Instant from, Instant until) {
    Object[] found = entities.createQuery(
            "select min(e.seq), max(e.seq) from JournalEntry e where e.topic = :topic and e.at >= :from and e.at < :until", Object[].class)
        .setParameter("topic", topic).setParameter("from", from).setParameter("until", until).getSingleResult();
    return found[0] == null ? Optional.empty() : Optional.of(new Numbers((Long) found[0], (Long) found[1]));
  }

  /** All of some types until before an instant, in order, for every audience. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<Entry> entries(String topic, Collection<String> types, Instant until) {
    return entities.createQuery("select e from JournalEntry e where e.topic = :topic and e.type in :types and e.at < :until order by e.seq",
            JournalEntry.class)
        .setParameter("topic", topic).setParameter("types", types).setParameter("until", until).getResultStream().map(JournalEntry::toEntry).toList();
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
    long last = last(topic);
    return stretch(limit, last, entities.createQuery(
            "select e from JournalEntry e where e.topic = :topic and e.seq > :after and e.seq <= :last and e.audience in :audiences"
                + " order by e.seq", JournalEntry.class)
        .setParameter("topic", topic).setParameter("after", after).setParameter("last", last)
        .setParameter("audiences", audiences.stream().map(Audience::value).toList()));
  }

  /** As {@link #read}, for every audience: for who tells the audiences apart himself. No number is missing among them, so the last found is how far it goes. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Stretch readAll(String topic, long after, int limit) {
    List<Entry> entries = entities.createQuery("select e from JournalEntry e where e.topic = :topic and e.seq > :after order by e.seq", JournalEntry.class)
        .setParameter("topic", topic).setParameter("after", after).setMaxResults(within(limit)).getResultStream().map(JournalEntry::toEntry).toList();
    return new Stretch(entries, entries.isEmpty() ? Math.min(after, last(topic)) : entries.get(entries.size() - 1).seq());
  }

  private static int within(int limit) {
    return Math.max(1, Math.min(limit, MOST_AT_ONCE));
  }

  private static Stretch stretch(int limit, long last, TypedQuery<JournalEntry> query) {
    int most = within(limit);
    List<Entry> entries = query.setMaxResults(most).getResultStream().map(JournalEntry::toEntry).toList();
    return new Stretch(entries, entries.size() == most ? entries.get(most - 1).seq() : last);
  }
}
