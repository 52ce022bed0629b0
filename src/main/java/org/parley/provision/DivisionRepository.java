package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.shared.ConsultationId;
import org.parley.shared.Database;

/** Motions for division with their parts; what changes one holds the lock of its provision. */
@ApplicationScoped
class DivisionRepository {
  private static final String CARRIED = "select id from division where provision_id = ? and (status = ? or status = ?)";

  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private Database database;

  /** Where a division, or a part of one, belongs. */
  record Home(ConsultationId consultation, String provision, String division) {}

  Optional<Home> homeOf(String id) {
    return home("select d.consultationId, d.provisionId, d.id from Division d where d.id = :id", id);
  }

  Optional<Home> homeOfPart(String part) {
    return home("select d.consultationId, d.provisionId, d.id from Division d, DivisionPart p where p.id = :id and d.id = p.divisionId", part);
  }

  private Optional<Home> home(String query, String id) {
    return entities.createQuery(query, Object[].class).setParameter("id", id).getResultStream().findFirst()
        .map(row -> new Home(new ConsultationId((String) row[0]), (String) row[1], (String) row[2]));
  }

  Optional<Division> find(String id) {
    return Optional.ofNullable(entities.find(Division.class, id)).map(this::whole);
  }

  /** Of the provision itself, in the order moved. */
  List<Division> of(String provision) {
    return all(provision).stream().filter(one -> one.amendment().isEmpty()).toList();
  }

  /** Of an amendment to the provision, in the order moved. */
  List<Division> ofAmendment(String provision, String amendment) {
    return all(provision).stream().filter(one -> one.amendment().filter(amendment::equals).isPresent()).toList();
  }

  /** Of the provision and its amendments, in the order moved. */
  List<Division> all(String provision) {
    return entities.createQuery("select d from Division d where d.provisionId = :provision order by d.number", Division.class)
        .setParameter("provision", provision).getResultStream().map(this::whole).toList();
  }

  /** Whether a motion was carried, and the text not decided since. */
  boolean isAnyCarried(String provision) {
    // Whoever speaks about a text asks; hardly ever is it divided.
    return database.first(CARRIED, row -> true, provision, DivisionStatus.CARRIED.code(), DivisionStatus.PARTS_VOTED.code()).isPresent();
  }

  /** Of a consultation, those carried whose parts were not all voted on, in the order of the locks on their provisions. */
  List<Home> carried(ConsultationId consultation) {
    return entities.createQuery("select d.provisionId, d.id from Division d where d.consultationId = :consultation and d.status = :carried order by d.provisionId",
        Object[].class).setParameter("consultation", consultation.value()).setParameter("carried", DivisionStatus.CARRIED.code()).getResultStream()
        .map(row -> new Home(consultation, (String) row[0], (String) row[1])).toList();
  }

  private Division whole(Division division) {
    return division.with(entities.createQuery("select p from DivisionPart p where p.divisionId = :division order by p.number", DivisionPart.class)
        .setParameter("division", division.id()).getResultList());
  }

  /** Ids of what can be voted on: the motions for division of a provision and its amendments, and their parts. */
  Stream<String> subjectsOf(String provision) {
    List<String> motions = entities.createQuery("select d.id from Division d where d.provisionId = :provision", String.class)
        .setParameter("provision", provision).getResultList();
    List<String> parts = motions.isEmpty() ? List.of()
        : entities.createQuery("select p.id from DivisionPart p where p.divisionId in :motions", String.class).setParameter("motions", motions).getResultList();
    return Stream.concat(motions.stream(), parts.stream());
  }

  void add(Division division) {
    entities.persist(division);
    entities.flush(); // the parts refer to it
    division.parts().forEach(entities::persist);
  }
}
