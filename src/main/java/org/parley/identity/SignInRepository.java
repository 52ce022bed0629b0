package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.shared.Database;
import org.parley.shared.PersonId;
import org.parley.shared.Recent;

@ApplicationScoped
class SignInRepository {
  private static final String CALLER = "select s.id, p.id, p.name, p.administrator from sign_in s join person p on p.id = s.person_id"
      + " where s.secret_hash = ? and s.kind = ? and s.ended_at is null and s.expires_at > ?";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private Database database;
  @Inject
  private Recent recent;

  /** A secret as it is kept, and what it is shown as. */
  private record Shown(String hash, String kind) {}

  void add(SignIn signIn) {
    entities.persist(signIn);
  }

  Optional<SignIn> find(String id) {
    return Optional.ofNullable(entities.find(SignIn.class, id));
  }

  /** Every request asks: one query by a unique index at most, and no entity is built. */
  Optional<Caller> caller(Credential credential, Instant now) {
    Shown shown = new Shown(Digests.kept(credential.secret()), credential.kind().code());
    return recent.find(shown, () -> database.first(CALLER, row -> new Caller(Optional.of(new PersonId(row.getString(2))), row.getString(3),
        row.getBoolean(4), Optional.of(row.getString(1))), shown.hash(), shown.kind(), now.atOffset(ZoneOffset.UTC)));
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
