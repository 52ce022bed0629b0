package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PrincipleRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  List<Principle> of(String consultation) {
    return entities.createQuery("select p from Principle p where p.consultationId = :consultation order by p.place", Principle.class)
        .setParameter("consultation", consultation).getResultList();
  }

  /** Those after a place, in their order. */
  List<Principle> after(String consultation, int place, int limit) {
    return entities.createQuery("select p from Principle p where p.consultationId = :consultation and p.place > :place order by p.place", Principle.class)
        .setParameter("consultation", consultation).setParameter("place", place).setMaxResults(limit).getResultList();
  }

  Optional<Integer> place(String consultation, String code) {
    return entities.createQuery("select p.place from Principle p where p.consultationId = :consultation and p.code = :code", Integer.class)
        .setParameter("consultation", consultation).setParameter("code", code).getResultStream().findFirst();
  }

  void add(Principle principle) {
    entities.persist(principle);
  }
}
