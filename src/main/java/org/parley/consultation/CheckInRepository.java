package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;

@ApplicationScoped
class CheckInRepository {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;

  Optional<CheckIn> find(DelegationId delegation, Meeting meeting) {
    return entities.createQuery("select c from CheckIn c where c.delegationId = :delegation and c.meeting = :meeting", CheckIn.class)
        .setParameter("delegation", delegation.value()).setParameter("meeting", meeting.key()).getResultStream().findFirst();
  }

  /** Those that are there now; in no order. */
  List<CheckIn> there(ConsultationId consultation, Meeting meeting) {
    return entities.createQuery("select c from CheckIn c where c.consultationId = :consultation and c.meeting = :meeting and c.since is not null",
            CheckIn.class)
        .setParameter("consultation", consultation.value()).setParameter("meeting", meeting.key()).getResultList();
  }

  CheckIn add(CheckIn checkIn) {
    entities.persist(checkIn);
    return checkIn;
  }
}
