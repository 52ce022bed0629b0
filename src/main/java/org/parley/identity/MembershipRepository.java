package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

@ApplicationScoped
class MembershipRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  /** The part that counts: joined and not ended. */
  Optional<Membership> active(ConsultationId consultation, PersonId person) {
    return any(consultation, person).filter(Membership::isActive);
  }

  Optional<Membership> any(ConsultationId consultation, PersonId person) {
    return entities.createQuery("select m from Membership m where m.consultationId = :consultation and m.personId = :person", Membership.class)
        .setParameter("consultation", consultation.value()).setParameter("person", person.value())
        .getResultStream().findFirst();
  }

  Optional<Membership> find(String id) {
    return Optional.ofNullable(entities.find(Membership.class, id));
  }

  /** Under its lock, so that it is joined or ended once. */
  Optional<Membership> lock(String id) {
    return Optional.ofNullable(entities.find(Membership.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<Membership> ofPerson(PersonId person) {
    return entities.createQuery("select m from Membership m where m.personId = :person and m.joinedAt is not null and m.endedAt is null", Membership.class)
        .setParameter("person", person.value()).getResultList();
  }

  List<Membership> ofDelegation(DelegationId delegation) {
    return entities.createQuery("select m from Membership m where m.delegationId = :delegation and m.endedAt is null", Membership.class)
        .setParameter("delegation", delegation.value()).getResultList();
  }

  List<Membership> staff(ConsultationId consultation) {
    return entities.createQuery(
            "select m from Membership m where m.consultationId = :consultation and m.delegationId is null and m.endedAt is null", Membership.class)
        .setParameter("consultation", consultation.value()).getResultList();
  }

  /** At once, because an invitation that names it may follow in the same transaction. */
  void add(Membership membership) {
    entities.persist(membership);
    entities.flush();
  }
}
