package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.shared.PersonId;

@ApplicationScoped
class PersonRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<Person> find(PersonId id) {
    return Optional.ofNullable(entities.find(Person.class, id.value()));
  }

  Optional<Person> byEmail(String email) {
    return entities.createQuery("select p from Person p where p.email = :email", Person.class)
        .setParameter("email", Person.normal(email)).getResultStream().findFirst();
  }

  /** In a transaction of its own, so that no connection is held while a password is hashed. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Person> glance(PersonId id) {
    return find(id);
  }

  /** As {@link #glance}. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Person> glanceByEmail(String email) {
    return byEmail(email);
  }

  /** As {@link #glance}: whom an open invitation is for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<Person> glanceByInvitation(String secret, Instant now) {
    return entities.createQuery("select p from Person p, Membership m, Invitation i where p.id = m.personId and m.id = i.membershipId"
            + " and i.secretHash = :hash and i.expiresAt > :now", Person.class)
        .setParameter("hash", Digests.kept(secret)).setParameter("now", now).getResultStream().findFirst();
  }

  List<Person> of(Collection<PersonId> ids) {
    return ids.isEmpty() ? List.of()
        : entities.createQuery("select p from Person p where p.id in :ids", Person.class)
            .setParameter("ids", ids.stream().map(PersonId::value).toList()).getResultList();
  }

  long administrators() {
    return entities.createQuery("select count(p) from Person p where p.administrator = true", Long.class).getSingleResult();
  }

  /** At once, because rows that name the person follow in the same transaction. */
  void add(Person person) {
    entities.persist(person);
    entities.flush();
  }
}
