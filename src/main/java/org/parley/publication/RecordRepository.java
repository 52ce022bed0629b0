package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RecordRepository {
  private static final String LATEST = "r.version = (select max(x.version) from RecordVersion x where x.symbol = r.symbol)";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<RecordVersion> latestOfRound(String round) {
    return entities.createQuery("select r from RecordVersion r where r.roundId = :round order by r.version desc", RecordVersion.class)
        .setParameter("round", round).setMaxResults(1).getResultStream().findFirst();
  }

  /** Newest version first. */
  List<RecordVersion> versions(String symbol) {
    return entities.createQuery("select r from RecordVersion r where r.symbol = :symbol order by r.version desc", RecordVersion.class)
        .setParameter("symbol", symbol).getResultList();
  }

  boolean isTaken(Symbol symbol) {
    return !versions(symbol.value()).isEmpty();
  }

  /**
   * The latest version of each record, newest first.
   *
   * @param slug of a consultation, or empty for all
   * @param after the place of the last one seen
   */
  List<RecordVersion> latest(Optional<String> slug, RecordPlace after, int limit) {
    String where = slug.map(one -> " and r.slug = :slug").orElse("");
    TypedQuery<RecordVersion> query = entities.createQuery("select r from RecordVersion r where (r.publishedAt < :at"
            + " or r.publishedAt = :at and r.symbol > :symbol) and " + LATEST + where + " order by r.publishedAt desc, r.symbol",
            RecordVersion.class)
        .setParameter("at", after.at()).setParameter("symbol", after.symbol()).setMaxResults(limit);
    slug.ifPresent(one -> query.setParameter("slug", one));
    return query.getResultList();
  }

  void add(RecordVersion version) {
    entities.persist(version);
  }
}
