package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class InvitationRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  /** By its secret, if it has not expired. */
  Optional<Invitation> open(String secret, Instant now) {
    return entities.createQuery("select i from Invitation i where i.secretHash = :hash", Invitation.class)
        .setParameter("hash", Digests.kept(secret)).getResultStream().findFirst().filter(invitation -> invitation.isOpen(now));
  }

  /** As {@link #open}, under its lock, so that it is used once. */
  Optional<Invitation> lock(String secret, Instant now) {
    return entities.createQuery("select i from Invitation i where i.secretHash = :hash", Invitation.class)
        .setParameter("hash", Digests.kept(secret)).setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream().findFirst().filter(invitation -> invitation.isOpen(now));
  }

  Optional<Invitation> of(String membership) {
    return Optional.ofNullable(entities.find(Invitation.class, membership));
  }

  List<Invitation> of(Collection<String> memberships) {
    return memberships.isEmpty() ? List.of()
        : entities.createQuery("select i from Invitation i where i.membershipId in :ids", Invitation.class)
            .setParameter("ids", memberships).getResultList();
  }

  void add(Invitation invitation) {
    entities.persist(invitation);
  }

  void remove(Invitation invitation) {
    entities.remove(invitation);
  }
}
