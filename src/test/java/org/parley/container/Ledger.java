package org.parley.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;

/** Looks at the tables behind the application's back, each time in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Ledger {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  public long count(String sql, Object... parameters) {
    return ((Number) query(sql, parameters).getSingleResult()).longValue();
  }

  public List<?> rows(String sql, Object... parameters) {
    return query(sql, parameters).getResultList();
  }

  public int change(String sql, Object... parameters) {
    return query(sql, parameters).executeUpdate();
  }

  /** How many rows of the journal a topic has. */
  public long entries(String topic) {
    return count("select count(*) from journal_entry where topic = ?1", topic);
  }

  /** The entities that the application knows. */
  public Set<EntityType<?>> entityTypes() {
    return entities.getMetamodel().getEntities();
  }

  /** What a JPQL query for one value yields, in a persistence context of its own. */
  public Object value(String jpql) {
    return entities.createQuery(jpql).getSingleResult();
  }

  private jakarta.persistence.Query query(String sql, Object... parameters) {
    jakarta.persistence.Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }
}
