package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.consultation.DelegationView;
import org.parley.provision.AmendmentStatus;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.DivisionStatus;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.ProvisionView;
import org.parley.publication.PublishedRecord.Divided;
import org.parley.publication.PublishedRecord.Part;

/** Gathers the motions that parts of a provision be voted on separately, and what became of them. */
@ApplicationScoped
class GatheredDivisions {
  private static final Set<DivisionStatus> WAITING = Set.of(DivisionStatus.MOVED, DivisionStatus.OBJECTED, DivisionStatus.CARRIED);

  private Divisions divisions;
  private Amendments amendments;

  GatheredDivisions() {}

  @Inject
  GatheredDivisions(Divisions divisions, Amendments amendments) {
    this.divisions = divisions;
    this.amendments = amendments;
  }

  /** Those moved by then, in the order moved. @param version of the provision, then */
  List<Divided> gather(String provision, long version, Instant until, ToldTexts told) {
    Map<String, AmendmentView> tabled = amendments.list(provision).stream().collect(Collectors.toMap(AmendmentView::id, Function.identity()));
    return divisions.list(provision).stream().filter(one -> one.at().isBefore(until))
        .map(one -> divided(one, one.amendment().map(tabled::get).map(told::amendment), version, told)).toList();
  }

  private static Divided divided(DivisionView known, Optional<AmendmentView> amendment, long version, ToldTexts told) {
    DivisionView then = told.division(known);
    boolean otherWords = amendment.map(whole -> whole.status() != AmendmentStatus.TABLED).orElse(then.version() != version);
    DivisionStatus status = status(then.status(), otherWords || told.isLapsedSince(known), told.isDecidedSince(known));
    return new Divided(then.number(), then.version(), code(then.movedBy()), then.objectedBy().map(GatheredDivisions::code), status.code(),
        then.parts().stream().map(GatheredDivisions::part).toList(), Optional.of(then.preamble()).filter(any -> then.determined() && amendment.isEmpty()),
        amendment.map(AmendmentView::number), then.at());
  }

  /** A motion lapses with what it divides, and is done with the vote on the whole. */
  private static DivisionStatus status(DivisionStatus told, boolean lapsed, boolean decided) {
    if (WAITING.contains(told) && lapsed) {
      return DivisionStatus.LAPSED;
    }
    return told == DivisionStatus.PARTS_VOTED && decided ? DivisionStatus.DONE : told;
  }

  private static Part part(DivisionView.Part part) {
    return new Part(part.number(), part.paragraphs(), part.status().code(), Optional.of(part.text()), part.replaces());
  }

  private static String code(ProvisionView.TabledBy by) {
    return by.delegation().map(DelegationView.Named::code).orElseThrow();
  }
}
