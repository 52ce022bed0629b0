package org.parley.provision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consultation.Consultations;
import org.parley.consultation.Floor;
import org.parley.identity.Access;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Ids;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;
import org.parley.shared.Proceedings;
import org.parley.shared.Texts;

/** Proposals on the same question: in which order they are voted on, and which is not put to the vote after another was (General Assembly, rule 91). */
@Stateless
public class CompetingProposals {
  private static final int MOST = 50;
  private static final int LONGEST_REASON = 2_000;

  private ProvisionRepository provisions;
  private BeforeVoting beforeVoting;
  private Consultations consultations;
  private Admission admission;
  private Floor floor;
  private Access access;
  private Proceedings proceedings;

  public CompetingProposals() {}

  @Inject
  CompetingProposals(ProvisionRepository provisions, BeforeVoting beforeVoting, Consultations consultations, Admission admission, Floor floor,
      Access access, Proceedings proceedings) {
    this.provisions = provisions;
    this.beforeVoting = beforeVoting;
    this.consultations = consultations;
    this.admission = admission;
    this.floor = floor;
    this.access = access;
    this.proceedings = proceedings;
  }

  /**
   * Has provisions voted on as proposals on the same question. They are so until the end: named again, in another order or with others,
   * they are ordered anew. Where one on the question was decided before, that stays so: they come after it, and what is left out comes last.
   *
   * @param order ids of 2 to 50 drafts, the first one first; the order in which they were tabled unless the body decides otherwise
   * @return them, in that order, and drafts that were left out and come last
   * @throws VotingBegun if voting on one of them, or on another on the same question, has begun @throws Invalid if one is none of the consultation's drafts, or is named twice
   */
  public List<ProvisionView> order(Caller caller, ConsultationId consultation, List<String> order) {
    access.require(caller, consultation, Action.ORDER_VOTING);
    floor.holdPhase(consultation, Action.ORDER_VOTING);
    if (order == null || order.stream().anyMatch(Objects::isNull) || order.size() < 2) {
      throw new Invalid("provisions", "required");
    }
    if (order.size() > MOST) {
      throw new Invalid("provisions", "too-many");
    }
    if (new HashSet<>(order).size() < order.size() || !order.stream().allMatch(id -> provisions.consultationOf(id).filter(consultation::equals).isPresent())) {
      throw new Invalid("provisions", "unknown");
    }
    List<String> concerned = Stream.concat(order.stream(), provisions.idsCompetingWith(order).stream()).distinct().toList();
    Map<String, Provision> locked = beforeVoting.change(concerned).stream().collect(Collectors.toMap(Provision::id, Function.identity()));
    List<Provision> named = order.stream().map(locked::get).toList();
    named.forEach(Provision::requireDraft);
    List<ProvisionView> placed = place(named, locked.values());
    proceedings.record(new ProposalsOrdered(consultation, placed.stream().map(ProvisionView::id).toList(), caller.requirePerson()));
    return placed;
  }

  /** @param concerned those named, and all on the questions on which these were */
  private static List<ProvisionView> place(List<Provision> named, Collection<Provision> concerned) {
    Optional<String> begun = named.stream().flatMap(one -> questionOf(one).stream())
        .filter(question -> concerned.stream().anyMatch(one -> one.isDecided() && isOn(question, one))).findFirst();
    List<Provision> others = concerned.stream().filter(one -> begun.filter(question -> isOn(question, one)).isPresent() && !named.contains(one))
        .sorted(Comparator.comparing(CompetingProposals::placeOf)).toList();
    List<Provision> order = Stream.concat(named.stream(), others.stream().filter(one -> !one.isSettled())).toList();
    String question = begun.orElseGet(Ids::next);
    int last = others.stream().filter(Provision::isSettled).mapToInt(CompetingProposals::placeOf).max().orElse(0);
    for (int i = 0; i < order.size(); i++) {
      order.get(i).compete(question, last + i + 1);
    }
    return order.stream().map(Provision::view).filter(one -> one.status() == ProvisionStatus.DRAFT).toList();
  }

  private static Optional<String> questionOf(Provision provision) {
    return provision.competing().map(ProvisionView.Competing::question);
  }

  private static boolean isOn(String question, Provision provision) {
    return questionOf(provision).filter(question::equals).isPresent();
  }

  private static int placeOf(Provision provision) {
    return provision.competing().orElseThrow().place();
  }

  /**
   * After a vote on a proposal before it: the body decided not to vote on this one.
   *
   * @param reason at most 2,000 characters a language
   * @throws VotingBegun @throws NothingVotedBefore @throws ProposalNotNext @throws AlreadyDecided @throws TextWithdrawn @throws Invalid
   */
  public ProvisionView setAside(Caller caller, String id, LocalizedText reason) {
    Member chair = admission.toProvision(caller, id, Action.ORDER_VOTING);
    LocalizedText given = Texts.require("reason", reason, consultations.find(chair.consultation()).firstLanguage(), LONGEST_REASON);
    Provision provision = beforeVoting.change(id);
    List<Provision> before = provisions.competingBefore(provision).stream().sorted(Comparator.comparing(Provision::id)).toList();
    proceedings.record(provision.setAside(given, before, chair.person()));
    return provision.view();
  }
}
