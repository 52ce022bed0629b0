package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.Consultations;
import org.parley.consultation.Delegations;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;

/** What the chair settles about the amendments to a provision: their order (General Assembly, rule 90), and words where two conflict. */
@Stateless
public class OrderOfVoting {
  private AmendmentRepository amendments;
  private ProvisionRepository provisions;
  private BeforeVoting beforeVoting;
  private Folding folding;
  private Consequences consequences;
  private Consultations consultations;
  private Delegations delegations;
  private Admission admission;
  private Proceedings proceedings;
  private Clock clock;

  public OrderOfVoting() {}

  @Inject
  OrderOfVoting(AmendmentRepository amendments, ProvisionRepository provisions, BeforeVoting beforeVoting, Folding folding, Consequences consequences,
      Consultations consultations, Delegations delegations, Admission admission, Proceedings proceedings, Clock clock) {
    this.amendments = amendments;
    this.provisions = provisions;
    this.beforeVoting = beforeVoting;
    this.folding = folding;
    this.consequences = consequences;
    this.consultations = consultations;
    this.delegations = delegations;
    this.admission = admission;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /**
   * An amendment in its place.
   *
   * @param excludes ids of those whose rejection its adoption implies: of later ones, and of such as may wait again, being withdrawn or out of
   *     order; may be left out
   */
  @Schema(requiredProperties = "id")
  public record Placed(String id, List<String> excludes) {}

  /** The words where two amendments changed the same ones, whole. @param title may be left out where it stays */
  @Schema(requiredProperties = {"title", "text"})
  public record Resolution(LocalizedText title, LocalizedText text) {}

  /**
   * Fixes the order of all that wait for their vote, in place of any fixed before. Once voting on parts of the first has begun, only what each
   * excludes is named anew. What it excluded and does not wait, but may again, it excludes still: named or not, until that waits.
   *
   * @throws VotingBegun @throws Invalid if not exactly those that wait are named, or one excludes another that is not voted on after it
   */
  public List<AmendmentView> fix(Caller caller, String provisionId, List<Placed> order) {
    ConsultationId consultation = admission.toProvision(caller, provisionId, Action.ORDER_VOTING).consultation();
    if (order == null || order.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("order", "required");
    }
    beforeVoting.mark(provisionId);
    Map<String, Amendment> waiting = amendments.waiting(provisionId).stream().collect(Collectors.toMap(Amendment::id, one -> one));
    List<String> named = order.stream().map(Placed::id).toList();
    if (named.size() != waiting.size() || !waiting.keySet().equals(new HashSet<>(named))) {
      throw new Invalid("order", "order-incomplete");
    }
    if (beforeVoting.isBeingDivided(provisionId) && !named.equals(inOrder(waiting))) {
      throw new VotingBegun();
    }
    place(order, waiting, amendments.of(provisionId).stream().filter(Amendment::mayWaitAgain).map(Amendment::id).collect(Collectors.toSet()));
    List<AmendmentView> fixed = amendments.of(provisionId).stream().map(Amendment::view).sorted(AmendmentView.IN_ORDER_OF_VOTING).toList();
    proceedings.record(new AmendmentsOrdered(consultation, provisionId, placed(fixed), caller.requirePerson()));
    return fixed;
  }

  private static List<String> inOrder(Map<String, Amendment> waiting) {
    return waiting.values().stream().map(Amendment::view).sorted(AmendmentView.IN_ORDER_OF_VOTING).map(AmendmentView::id).toList();
  }

  /** @param resting ids of those that may wait again */
  private static void place(List<Placed> order, Map<String, Amendment> waiting, Set<String> resting) {
    Set<String> later = new HashSet<>(waiting.keySet());
    for (int i = 0; i < order.size(); i++) {
      Amendment next = waiting.get(order.get(i).id());
      later.remove(next.id());
      next.order(i + 1, excluded(order.get(i), next.excludes(), later, resting));
    }
  }

  private static List<String> excluded(Placed placed, List<String> before, Set<String> later, Set<String> resting) {
    List<String> excludes = Optional.ofNullable(placed.excludes()).orElse(List.of());
    if (excludes.stream().anyMatch(one -> one == null || !later.contains(one) && !resting.contains(one))) {
      throw new Invalid("excludes", "not-later");
    }
    return Stream.concat(excludes.stream(), before.stream().filter(resting::contains)).distinct().toList();
  }

  private static List<Placed> placed(List<AmendmentView> fixed) {
    return fixed.stream().filter(one -> one.place().isPresent() && one.status() == AmendmentStatus.TABLED)
        .map(one -> new Placed(one.id(), one.excludes())).toList();
  }

  /**
   * Gives the words where an adopted amendment changed what was changed meanwhile: no software knows what the two mean together.
   *
   * @throws NoConflict if its words stand in the text already, or it was not adopted @throws VotingBegun @throws Invalid
   */
  public AmendmentView giveWords(Caller caller, String id, Resolution resolution) {
    Member chair = admission.toAmendment(caller, id, Action.ORDER_VOTING);
    Provision provision = beforeVoting.reword(amendments.homeOf(id).orElseThrow().provision());
    Amendment amendment = amendments.find(id).orElseThrow();
    if (!amendment.view().awaitsWords()) {
      throw new NoConflict(amendment.number());
    }
    LocalizedText title = Optional.ofNullable(resolution.title()).orElse(provision.words().title());
    Words words = Words.require(title, resolution.text(), consultations.find(chair.consultation()).firstLanguage());
    Rewording rewording = Rewording.between(provision.words(), words);
    Consequences.Before before = consequences.before(amendment, provision);
    ProvisionAmended amended = provision.amend(words);
    amendment.fold(provision.version());
    provisions.add(provision.amended(amendment, rewording, delegations.speaker(chair), clock.instant()));
    folding.mark(provision);
    proceedings.record(amended);
    proceedings.record(new AmendmentWorded(chair.consultation(), amendment.view(), chair.person()));
    consequences.ofAdoption(amendment, before, provision);
    return amendment.view();
  }
}
