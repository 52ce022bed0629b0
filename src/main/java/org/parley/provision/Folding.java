package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.ConsultationId;

/** Brings what was proposed on an earlier version of a provision to the version that is current. Under the provision's lock. */
@ApplicationScoped
class Folding {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;

  Folding() {}

  @Inject
  Folding(ProvisionRepository provisions, AmendmentRepository amendments) {
    this.provisions = provisions;
    this.amendments = amendments;
  }

  /** What the amendment does to the current words; empty if they were changed where it changes them. */
  Optional<Rewording> rewording(Amendment amendment) {
    return rewording(amendment, provisions.versions(amendment.provision()), new HashMap<>());
  }

  private static Optional<Rewording> rewording(Amendment amendment, List<ProvisionVersion> versions, Map<Long, Rewording> known) {
    int base = (int) amendment.version() - 1;
    Optional<Rewording> moved = Optional.of(Rewording.between(versions.get(base).words(), amendment.words()));
    for (int i = base + 1; i < versions.size() && moved.isPresent(); i++) {
      ProvisionVersion before = versions.get(i - 1);
      Rewording made = known.computeIfAbsent(versions.get(i).version(), version -> versions.get((int) (version - 1)).rewording(before));
      moved = moved.flatMap(rewording -> rewording.after(made));
    }
    return moved;
  }

  /** What the text would be with the amendment; where that cannot be told, what the amendment itself says. */
  Words result(Amendment amendment, Provision provision) {
    return rewording(amendment).map(rewording -> rewording.applyTo(provision.words())).orElseGet(amendment::words);
  }

  /**
   * What the body did not want comes back by reconsideration alone (General Assembly, rule 81), in whichever form. An amendment that was
   * not put to the vote was rejected with the adoption of the one that excluded it (rule 90).
   *
   * @param wanted what the text is to be, instead of what it is
   * @throws AmendmentRejectedBefore where an amendment that comes to that was rejected
   */
  void requireNotRejected(Words wanted, Provision provision) {
    List<Amendment> rejected = amendments.of(provision.id()).stream().filter(Amendment::isRejected).toList();
    if (rejected.isEmpty()) {
      return;
    }
    List<ProvisionVersion> versions = provisions.versions(provision.id());
    Map<Long, Rewording> known = new HashMap<>();
    rejected.stream().filter(one -> one.words().equals(wanted)
        || rewording(one, versions, known).map(rewording -> rewording.applyTo(provision.words())).filter(wanted::equals).isPresent()).findFirst().ifPresent(same -> {
          throw new AmendmentRejectedBefore(same.number());
        });
  }

  /** @throws ProvisionRejectedBefore where a provision in the same words was rejected */
  void requireNotRejected(ConsultationId consultation, Words wanted) {
    provisions.rejected(consultation).stream().filter(one -> one.words().text().equals(wanted.text())).findFirst().ifPresent(same -> {
      throw new ProvisionRejectedBefore(same.view().number());
    });
  }

  /** Those that wait and come to the same as one that was rejected: one vote has decided on both. */
  List<Amendment> twins(Amendment rejected, Provision provision) {
    Words result = result(rejected, provision);
    return amendments.of(provision.id()).stream().filter(one -> one.status() == AmendmentStatus.TABLED && result(one, provision).equals(result)).toList();
  }

  /** After the provision has a new version: marks those that wait whose words were changed by others. */
  void markStale(Provision provision) {
    List<Amendment> waiting = amendments.of(provision.id()).stream().filter(one -> one.status() == AmendmentStatus.TABLED).toList();
    if (waiting.isEmpty()) {
      return;
    }
    List<ProvisionVersion> versions = provisions.versions(provision.id());
    Map<Long, Rewording> known = new HashMap<>();
    waiting.forEach(amendment -> amendment.markStale(rewording(amendment, versions, known).isEmpty()));
  }
}
