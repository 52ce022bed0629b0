package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ConsultationRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<Consultation> find(String id) {
    return Optional.ofNullable(entities.find(Consultation.class, id));
  }

  Optional<Consultation> bySlug(String slug) {
    return entities.createQuery("select c from Consultation c where c.slug = :slug", Consultation.class)
        .setParameter("slug", slug).getResultStream().findFirst();
  }

  void lock(String id) {
    entities.find(Consultation.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** In the order of their slugs. */
  List<Consultation> after(String slug, int limit) {
    return entities.createQuery("select c from Consultation c where c.slug > :slug order by c.slug", Consultation.class)
        .setParameter("slug", slug).setMaxResults(limit).getResultList();
  }

  void add(Consultation consultation) {
    entities.persist(consultation);
  }
}
