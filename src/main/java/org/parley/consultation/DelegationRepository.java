package org.parley.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final String STANDING = "select id, status, accredited, suspended from delegation where consultation_id = ? and id = any(?)";

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

  /** Those of them that would be of the electorate if a ballot opened now; asked with every vote, so no entity is built. */
  Set<DelegationId> voting(ConsultationId consultation, Collection<DelegationId> ids) {
    return database.all(STANDING, DelegationRepository::voting, consultation.value(), ids.stream().map(DelegationId::value).toList()).stream()
        .flatMap(Optional::stream).collect(Collectors.toSet());
  }

  private static Optional<DelegationId> voting(ResultSet row) throws SQLException {
    boolean votes = DelegationView.votes(Standing.of(row.getString(2)).orElseThrow(), row.getBoolean(3), row.getBoolean(4));
    return votes ? Optional.of(new DelegationId(row.getString(1))) : Optional.empty();
  }

  void add(Delegation delegation) {
    entities.persist(delegation);
  }

  void flush() {
    entities.flush();
  }
}
