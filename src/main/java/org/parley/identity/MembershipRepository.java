package org.parley.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.Database;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;
import org.parley.shared.Recent;

@ApplicationScoped
class MembershipRepository {
  private static final String ACTIVE = "select role, standing, delegation_id from membership"
      + " where consultation_id = ? and person_id = ? and joined_at is not null and ended_at is null";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private Database database;
  @Inject
  private Recent recent;

  /** Somebody in a consultation. */
  private record Seat(ConsultationId consultation, PersonId person, String name) {}

  /** The part that counts: joined and not ended. Nearly every request asks, so no entity is built. @param name of the person */
  Optional<Member> active(ConsultationId consultation, PersonId person, String name) {
    return recent.find(new Seat(consultation, person, name), () -> database.first(ACTIVE, row -> {
      Optional<Standing> standing = Optional.ofNullable(row.getString(2)).flatMap(Standing::of);
      return new Member(person, name, consultation, Membership.effective(Role.of(row.getString(1)).orElseThrow(), standing),
          Optional.ofNullable(row.getString(3)).map(DelegationId::new), standing);
    }, consultation.value(), person.value()));
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
