package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.shared.ConsultationId;

/**
 * Words that do not come back, in whichever form: what the body rejected comes back by reconsideration alone (General Assembly, rule 81),
 * what the chair ruled out of order only where the ruling is taken back (rule 71). Under the lock of what is to get the words.
 */
@ApplicationScoped
class SettledWords {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;
  private FallenParts fallen;
  private Folding folding;

  SettledWords() {}

  @Inject
  SettledWords(ProvisionRepository provisions, AmendmentRepository amendments, FallenParts fallen, Folding folding) {
    this.provisions = provisions;
    this.amendments = amendments;
    this.fallen = fallen;
    this.folding = folding;
  }

  /**
   * Before a provision gets other words, by amendment or by the pen of its sponsor.
   *
   * @param wanted what the text is to be, instead of what it is
   * @throws AmendmentRejectedBefore @throws AmendmentRuledOutBefore where an amendment that comes to that was ruled out of order
   */
  void requireOpen(Words wanted, Provision provision) {
    requireNotRejected(wanted, provision);
    ruledOut(wanted, provision).ifPresent(same -> {
      throw new AmendmentRuledOutBefore(same.number());
    });
  }

  /**
   * As {@link #requireOpen(Words, Provision)}, whatever the chair ruled. An amendment that was not put to the vote was rejected with the
   * adoption of the one that excluded it (rule 90).
   *
   * @throws AmendmentRejectedBefore where an amendment that comes to that was rejected
   */
  void requireNotRejected(Words wanted, Provision provision) {
    rejected(wanted, provision).ifPresent(same -> {
      throw new AmendmentRejectedBefore(same.number());
    });
  }

  /** The amendment to it that comes to such words and was rejected, by a vote on it or with the adoption of another. */
  Optional<Amendment> rejected(Words wanted, Provision provision) {
    return rejected(List.of(wanted), provision).stream().findFirst();
  }

  /** Those to it that come to any of such words and were rejected, likewise. */
  List<Amendment> rejected(Collection<Words> wanted, Provision provision) {
    return comingTo(wanted, provision, Amendment::isRejected);
  }

  /** The amendment to it that comes to such words and was ruled out of order. */
  Optional<Amendment> ruledOut(Words wanted, Provision provision) {
    return comingTo(List.of(wanted), provision, Amendment::isRuledOut).stream().findFirst();
  }

  private List<Amendment> comingTo(Collection<Words> wanted, Provision provision, Predicate<Amendment> settled) {
    List<Amendment> among = amendments.of(provision.id()).stream().filter(settled).toList();
    return folding.comingTo(Set.copyOf(wanted)::contains, among, provision);
  }

  /**
   * Before a sponsor gives a provision other words: the votes on parts of it are not reconsidered with the whole (rule 81).
   *
   * @throws PartRejectedBefore where a part that fell out of it would stand in it again
   */
  void requireNotDropped(Words wanted, Provision provision) {
    if (fallen.comesBack(wanted.text(), provision.id())) {
      throw new PartRejectedBefore(provision.view().number());
    }
  }

  /**
   * Before words become a provision, or another one's.
   *
   * @param itself id of the provision that has these words already; empty where none has
   * @throws ProvisionRejectedBefore @throws PartRejectedBefore @throws AmendedTextRejectedBefore
   * @throws ProvisionRuledOutBefore where a provision in the same words was ruled out of order
   */
  void requireOpen(ConsultationId consultation, Words wanted, Optional<String> itself) {
    requireNotRejected(consultation, wanted, itself);
    having(wanted, provisions.ruledOut(consultation)).ifPresent(same -> {
      throw new ProvisionRuledOutBefore(same.view().number());
    });
  }

  /**
   * As {@link #requireOpen(ConsultationId, Words, Optional)}, whatever the chair ruled.
   *
   * @throws ProvisionRejectedBefore where a provision in the same words was rejected
   * @throws PartRejectedBefore where it fell out of a text by a vote on its parts
   * @throws AmendedTextRejectedBefore where a rejected amendment would have made it of a text
   */
  void requireNotRejected(ConsultationId consultation, Words wanted, Optional<String> itself) {
    having(wanted, provisions.rejected(consultation)).ifPresent(same -> {
      throw new ProvisionRejectedBefore(same.view().number());
    });
    Predicate<String> other = provision -> itself.filter(provision::equals).isEmpty();
    requireNotFallen(consultation, wanted, other);
    requireNotRejectedAmong(amendments.rejected(consultation).stream().filter(one -> other.test(one.provision())).toList(), wanted);
  }

  private static Optional<Provision> having(Words wanted, List<Provision> among) {
    return among.stream().filter(one -> one.words().text().equals(wanted.text())).findFirst();
  }

  private void requireNotFallen(ConsultationId consultation, Words wanted, Predicate<String> other) {
    fallen.of(consultation).stream().filter(one -> other.test(one.provision()) && one.is(wanted.text())).findFirst().ifPresent(same -> {
      throw new PartRejectedBefore(provisions.find(same.provision()).orElseThrow().view().number());
    });
  }

  private void requireNotRejectedAmong(List<Amendment> rejected, Words wanted) {
    Map<String, List<Amendment>> byText = rejected.stream().collect(Collectors.groupingBy(Amendment::provision));
    byText.forEach((id, among) -> {
      Provision provision = provisions.find(id).orElseThrow();
      Predicate<Words> same = words -> words.text().equals(wanted.text());
      folding.comingTo(same, among, provision).stream().filter(folding::changesText).findFirst().ifPresent(found -> {
        throw new AmendedTextRejectedBefore(provision.view().number(), found.number());
      });
    });
  }
}
