package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.shared.PersonId;

@ApplicationScoped
class SignInRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  void add(SignIn signIn) {
    entities.persist(signIn);
  }

  Optional<SignIn> find(String id) {
    return Optional.ofNullable(entities.find(SignIn.class, id));
  }

  /** Runs on every request: one query by a unique index, and no entity is built. */
  Optional<Caller> caller(Credential credential, Instant now) {
    return entities.createQuery("select s.id, p.id, p.name, p.administrator from SignIn s, Person p where p.id = s.personId"
            + " and s.secretHash = :hash and s.kind = :kind and s.endedAt is null and s.expiresAt > :now", Object[].class)
        .setParameter("hash", Digests.kept(credential.secret())).setParameter("kind", credential.kind().code()).setParameter("now", now)
        .getResultStream().findFirst()
        .map(row -> new Caller(Optional.of(new PersonId((String) row[1])), (String) row[2], (Boolean) row[3], Optional.of((String) row[0])));
  }

  List<SignIn> open(PersonId person, Instant now) {
    return entities.createQuery("select s from SignIn s where s.personId = :person and s.endedAt is null and s.expiresAt > :now", SignIn.class)
        .setParameter("person", person.value()).setParameter("now", now).getResultList();
  }

  Optional<SignIn> bySecret(String secret) {
    return entities.createQuery("select s from SignIn s where s.secretHash = :hash", SignIn.class)
        .setParameter("hash", Digests.kept(secret)).getResultStream().findFirst();
  }

  /** Those of the given ids that are neither ended nor expired. */
  List<String> stillOpen(Collection<String> ids, Instant now) {
    return entities.createQuery("select s.id from SignIn s where s.id in :ids and s.endedAt is null and s.expiresAt > :now", String.class)
        .setParameter("ids", ids).setParameter("now", now).getResultList();
  }

  /** The journal keeps what happened; the rows themselves are of no use once they are over. */
  void forgetOver(PersonId person, Instant now) {
    entities.createQuery("delete from SignIn s where s.personId = :person and (s.endedAt is not null or s.expiresAt <= :now)")
        .setParameter("person", person.value()).setParameter("now", now).executeUpdate();
  }
}
