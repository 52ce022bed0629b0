package org.parley.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.consultation.DelegationView;
import org.parley.provision.AmendmentView;
import org.parley.provision.Amendments;
import org.parley.provision.DivisionView;
import org.parley.provision.Divisions;
import org.parley.provision.ProvisionView;
import org.parley.publication.PublishedRecord.Divided;
import org.parley.publication.PublishedRecord.Part;

/** Gathers the motions that parts of a provision be voted on separately, and what became of them. */
@ApplicationScoped
class GatheredDivisions {
  private Divisions divisions;
  private Amendments amendments;

  GatheredDivisions() {}

  @Inject
  GatheredDivisions(Divisions divisions, Amendments amendments) {
    this.divisions = divisions;
    this.amendments = amendments;
  }

  /** Those moved by then, in the order moved. */
  List<Divided> gather(String provision, Instant until) {
    Map<String, Integer> numbers = amendments.list(provision).stream().collect(Collectors.toMap(AmendmentView::id, AmendmentView::number));
    return divisions.list(provision).stream().filter(one -> one.at().isBefore(until)).map(one -> divided(one, one.amendment().map(numbers::get))).toList();
  }

  private static Divided divided(DivisionView one, Optional<Integer> amendment) {
    return new Divided(one.number(), one.version(), code(one.movedBy()), one.objectedBy().map(GatheredDivisions::code), one.status().code(),
        one.parts().stream().map(part -> new Part(part.number(), part.paragraphs(), part.status().code())).toList(),
        Optional.of(one.preamble()).filter(any -> one.determined() && amendment.isEmpty()), amendment, one.at());
  }

  private static String code(ProvisionView.TabledBy by) {
    return by.delegation().map(DelegationView.Named::code).orElseThrow();
  }
}
