package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DelegationRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  /** In the order of their codes. */
  List<Delegation> of(String consultation) {
    return entities.createQuery("select d from Delegation d where d.consultationId = :consultation order by d.code", Delegation.class)
        .setParameter("consultation", consultation).getResultList();
  }

  Optional<Delegation> find(String consultation, String idOrCode) {
    return entities.createQuery("select d from Delegation d where d.consultationId = :consultation and (d.id = :name or d.code = :name)",
            Delegation.class)
        .setParameter("consultation", consultation).setParameter("name", idOrCode).getResultStream().findFirst();
  }

  void add(Delegation delegation) {
    entities.persist(delegation);
  }

  void flush() {
    entities.flush();
  }
}
