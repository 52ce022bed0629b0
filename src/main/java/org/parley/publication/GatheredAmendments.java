package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consultation.DelegationView;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.Ruling;
import org.parley.publication.PublishedRecord.Proposed;
import org.parley.shared.LocalizedText;

/** Gathers the amendments to a provision and what became of each. */
@ApplicationScoped
class GatheredAmendments {
  private Amendments amendments;

  GatheredAmendments() {}

  @Inject
  GatheredAmendments(Amendments amendments) {
    this.amendments = amendments;
  }

  /** Those tabled by then, in the order tabled, in the words in which they were. */
  List<Proposed> gather(String provision, Instant until, ToldTexts told) {
    List<AmendmentView> all = amendments.list(provision).stream().filter(one -> one.at().isBefore(until))
        .sorted(Comparator.comparing(AmendmentView::number)).toList();
    Map<String, Integer> numbers = all.stream().collect(Collectors.toMap(AmendmentView::id, AmendmentView::number));
    return all.stream().map(one -> proposed(one, told, numbers)).toList();
  }

  private static Proposed proposed(AmendmentView known, ToldTexts told, Map<String, Integer> numbers) {
    AmendmentView then = told.amendment(known);
    LocalizedText tabled = told.tabled(known).text();
    Optional<LocalizedText> standing = Optional.of(then.text()).filter(text -> !text.equals(tabled));
    return new Proposed(then.number(), sponsors(then), then.version(), then.title(), tabled, standing, then.note(), then.status().code(),
        then.excludedBy().map(numbers::get), then.foldedVersion(), reason(then), told.rulings(then.id()), then.at());
  }

  private static List<String> sponsors(AmendmentView one) {
    return Stream.concat(one.tabledBy().delegation().stream(), one.sponsors().stream().map(AmendmentView.Sponsor::delegation))
        .map(DelegationView.Named::code).toList();
  }

  private static Optional<LocalizedText> reason(AmendmentView one) {
    return one.status() == AmendmentStatus.OUT_OF_ORDER ? one.ruling().map(Ruling::reason) : Optional.empty();
  }
}
