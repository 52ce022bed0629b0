package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consultation.DelegationView;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.Ruling;
import org.parley.publication.PublishedRecord.Proposed;

/** Gathers the amendments to a provision and what became of each. */
@ApplicationScoped
class GatheredAmendments {
  private Amendments amendments;

  GatheredAmendments() {}

  @Inject
  GatheredAmendments(Amendments amendments) {
    this.amendments = amendments;
  }

  /**
   * Those tabled by then, in the order tabled.
   *
   * @param votedLater ids of what was voted on in later rounds: of such an amendment it counts what was {@code decided} until the end of
   *     this one; if nothing, it waited still, as did what it excluded
   */
  List<Proposed> gather(String provision, Instant until, Set<String> votedLater, Map<String, Boolean> decided) {
    List<AmendmentView> all = amendments.list(provision).stream().filter(one -> one.at().isBefore(until))
        .sorted(Comparator.comparing(AmendmentView::number)).toList();
    Map<String, Integer> numbers = all.stream().collect(Collectors.toMap(AmendmentView::id, AmendmentView::number));
    return all.stream().map(one -> votedLater.contains(one.id()) && decided.containsKey(one.id()) ? before(one, decided.get(one.id()))
        : isOpen(one, votedLater, until) ? proposed(one, AmendmentStatus.TABLED, Optional.empty(), Optional.empty())
        : proposed(one, one.status(), one.excludedBy().map(numbers::get), one.foldedVersion())).toList();
  }

  private static Proposed before(AmendmentView one, boolean adopted) {
    return proposed(one, adopted ? AmendmentStatus.ADOPTED : AmendmentStatus.REJECTED, Optional.empty(), one.foldedVersion().filter(any -> adopted));
  }

  /** Also where the chair ruled only later that it is out of order. */
  private static boolean isOpen(AmendmentView one, Set<String> votedLater, Instant until) {
    return votedLater.contains(one.id()) || one.excludedBy().filter(votedLater::contains).isPresent()
        || one.ruling().filter(ruling -> !ruling.at().isBefore(until)).isPresent();
  }

  private static Proposed proposed(AmendmentView one, AmendmentStatus status, Optional<Integer> excludedBy, Optional<Long> foldedVersion) {
    List<String> delegations = Stream.concat(one.tabledBy().delegation().stream(), one.sponsors().stream().map(AmendmentView.Sponsor::delegation))
        .map(DelegationView.Named::code).toList();
    return new Proposed(one.number(), delegations, one.version(), one.title(), one.text(), one.note(), status.code(), excludedBy, foldedVersion,
        one.ruling().filter(any -> status == AmendmentStatus.OUT_OF_ORDER).map(Ruling::reason), one.at());
  }
}
