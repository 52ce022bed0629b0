package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@ApplicationScoped
class PrincipleRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  List<Principle> of(String consultation) {
    return entities.createQuery("select p from Principle p where p.consultationId = :consultation order by p.place", Principle.class)
        .setParameter("consultation", consultation).getResultList();
  }

  void add(Principle principle) {
    entities.persist(principle);
  }
}
