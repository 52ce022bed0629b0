package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** That of several which comes to the same words as the amendment, if one does. @param provision to which all were tabled */
  Optional<Amendment> sameAs(Amendment amendment, List<Amendment> several, Provision provision) {
    List<ProvisionVersion> versions = provisions.versions(provision.id());
    Map<Long, Rewording> known = new HashMap<>();
    Optional<Words> wanted = result(amendment, versions, known, provision);
    return several.stream().filter(one -> one.words().equals(amendment.words())
        || wanted.isPresent() && result(one, versions, known, provision).equals(wanted)).findFirst();
  }

  private static Optional<Words> result(Amendment amendment, List<ProvisionVersion> versions, Map<Long, Rewording> known, Provision provision) {
    return rewording(amendment, versions, known).map(rewording -> rewording.applyTo(provision.words()));
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
