package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.parley.identity.Standing;
import org.parley.shared.ConsultationId;
import org.parley.shared.Database;
import org.parley.shared.DelegationId;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;
import org.parley.shared.Settled;

@ApplicationScoped
class DelegationRepository {
  private static final String NAMED = "select code, name from delegation where id = ? and consultation_id = ?";
  private static final String VOTES = "select status, accredited, suspended from delegation where id = ? and consultation_id = ?";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private Database database;
  private final Settled<DelegationView.Named> names = new Settled<>();

  /** In the order of their codes. */
  List<Delegation> of(String consultation) {
    return entities.createQuery("select d from Delegation d where d.consultationId = :consultation order by d.code", Delegation.class)
        .setParameter("consultation", consultation).getResultList();
  }

  /** Those after a code, in the order of their codes. */
  List<Delegation> after(String consultation, String code, int limit) {
    return entities.createQuery("select d from Delegation d where d.consultationId = :consultation and d.code > :code order by d.code", Delegation.class)
        .setParameter("consultation", consultation).setParameter("code", code).setMaxResults(limit).getResultList();
  }

  Optional<Delegation> find(String consultation, String idOrCode) {
    return entities.createQuery("select d from Delegation d where d.consultationId = :consultation and (d.id = :name or d.code = :name)",
            Delegation.class)
        .setParameter("consultation", consultation).setParameter("name", idOrCode).getResultStream().findFirst();
  }

  /** The short form, which never changes; asked whenever somebody speaks, so no entity is built. */
  Optional<DelegationView.Named> named(ConsultationId consultation, DelegationId id) {
    return names.find(consultation.value() + " " + id.value(), () -> database.first(NAMED,
        row -> new DelegationView.Named(id, row.getString(1), Json.read(row.getString(2), LocalizedText.class)), id.value(), consultation.value()));
  }

  /** Whether it would be of the electorate if a ballot opened now; asked with every vote, so no entity is built. */
  Optional<Boolean> votes(ConsultationId consultation, DelegationId id) {
    return database.first(VOTES, row -> DelegationView.votes(Standing.of(row.getString(1)).orElseThrow(), row.getBoolean(2), row.getBoolean(3)),
        id.value(), consultation.value());
  }

  void add(Delegation delegation) {
    entities.persist(delegation);
  }

  void flush() {
    entities.flush();
  }
}
