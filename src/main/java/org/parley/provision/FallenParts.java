package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.provision.DivisionView.PartStatus;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;

/** What was rejected by votes on parts; where the division ended without a decision on the whole, nothing was. */
@ApplicationScoped
class FallenParts {
  @PersistenceContext(unitName = "parley")
  private EntityManager entities;
  @Inject
  private DivisionRepository divisions;
  @Inject
  private ProvisionRepository provisions;

  private record Row(String provision, String division, DivisionPart part) {}

  /** Of one division. @param provision id @param parts in the order of the text */
  record Fallen(String provision, List<LocalizedText> parts) {
    /** Whether the text is one of the parts, or all of them together. */
    boolean is(LocalizedText text) {
      return Paragraphs.areSame(text, together()) || parts.stream().anyMatch(part -> Paragraphs.areSame(text, part));
    }

    private LocalizedText together() {
      Map<String, String> texts = new LinkedHashMap<>();
      parts.forEach(part -> part.texts().forEach((language, words) -> texts.merge(language, words, (before, after) -> before + "\n" + after)));
      return new LocalizedText(texts);
    }
  }

  /** Whether parts that fell out of the provision would stand in its text again. */
  boolean comesBack(LocalizedText wanted, String provision) {
    return divisions.of(provision).stream().filter(Division::hasDropped).anyMatch(one -> Paragraphs.bringBack(wanted, divided(one), one.fallen()));
  }

  private LocalizedText divided(Division division) {
    return provisions.version(division.provision(), division.version()).orElseThrow().words().text();
  }

  /** In no order. */
  List<Fallen> of(ConsultationId consultation) {
    List<Row> rows = entities.createQuery("select d.provisionId, d.id, p from Division d, DivisionPart p where p.divisionId = d.id"
        + " and d.consultationId = :consultation and p.status = :rejected and d.status <> :ended order by p.number", Object[].class)
        .setParameter("consultation", consultation.value()).setParameter("rejected", PartStatus.REJECTED.code())
        .setParameter("ended", DivisionStatus.ENDED.code()).getResultStream()
        .map(row -> new Row((String) row[0], (String) row[1], (DivisionPart) row[2])).toList();
    Map<String, List<Row>> byDivision = rows.stream().collect(Collectors.groupingBy(Row::division));
    return byDivision.values().stream().map(one -> new Fallen(one.get(0).provision(), one.stream().map(row -> row.part().view().text()).toList())).toList();
  }
}
