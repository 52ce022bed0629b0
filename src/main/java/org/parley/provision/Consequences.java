package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.shared.Proceedings;

/**
 * What a vote on one amendment decides of the others to the same provision: one vote decides on all that come to the same (ADR 0040), and
 * adoption implies the rejection of what it excludes (General Assembly, rule 90). A motion to divide one that is settled so lapses. Under the
 * provision's lock.
 */
@ApplicationScoped
class Consequences {
  private AmendmentRepository amendments;
  private DivisionRepository divisions;
  private Folding folding;
  private SettledWords settled;
  private Proceedings proceedings;

  Consequences() {}

  @Inject
  Consequences(AmendmentRepository amendments, DivisionRepository divisions, Folding folding, SettledWords settled, Proceedings proceedings) {
    this.amendments = amendments;
    this.divisions = divisions;
    this.folding = folding;
    this.settled = settled;
    this.proceedings = proceedings;
  }

  /**
   * Adopts with one those that came to the same, and all whose words stand in the text with its own; while the chair has yet to give these, none.
   * What is excluded is not put, and what comes to rejected words by now falls.
   *
   * @param twins those that came to the same before its words stood in the text
   */
  void ofAdoption(Amendment adopted, List<Amendment> twins, Provision provision) {
    List<Amendment> equal = adopted.view().awaitsWords() ? List.of() : equal(twins, provision);
    adopt(equal, provision);
    Stream.concat(Stream.of(adopted), equal.stream()).forEach(this::exclude);
    ofRejections(provision);
  }

  private List<Amendment> equal(List<Amendment> twins, Provision provision) {
    return Stream.concat(twins.stream(), folding.waiting(provision.words(), provision).stream()).distinct()
        .sorted(Comparator.comparing(Amendment::number)).toList();
  }

  /** Rejects with one those that came to the same. */
  void ofRejection(List<Amendment> twins) {
    twins.forEach(one -> {
      lapseMotionsOn(one);
      one.decide(false, Optional.empty()).ifPresent(proceedings::record);
    });
  }

  private void adopt(List<Amendment> equal, Provision provision) {
    equal.forEach(one -> {
      lapseMotionsOn(one);
      one.decide(true, Optional.empty()).ifPresent(decided -> {
        one.fold(provision.version());
        proceedings.record(new AmendmentDecided(one.consultation(), one.view()));
      });
    });
  }

  /** One waits again: it is adopted where its words stand in the text, and falls where it comes to what was rejected. */
  void ofReturn(Provision provision) {
    adopt(folding.waiting(provision.words(), provision), provision);
    ofRejections(provision);
  }

  private void exclude(Amendment adopted) {
    amendments.of(adopted.provision()).stream().filter(one -> adopted.excludes().contains(one.id())).forEach(one -> {
      lapseMotionsOn(one);
      one.exclude(adopted).ifPresent(proceedings::record);
    });
  }

  /** What waits and comes to the same as one that was rejected falls with it, also where it comes to that only now (General Assembly, rule 81). */
  private void ofRejections(Provision provision) {
    List<Amendment> waiting = amendments.waiting(provision.id());
    Map<String, Words> results = folding.results(waiting, provision);
    List<Amendment> rejected = settled.rejected(results.values(), provision);
    waiting.forEach(one -> folding.comingTo(results.get(one.id())::equals, rejected, provision).stream().findFirst()
        .flatMap(one::fallWith).ifPresent(fallen -> {
          lapseMotionsOn(one);
          proceedings.record(fallen);
        }));
  }

  private void lapseMotionsOn(Amendment settled) {
    divisions.ofAmendment(settled.provision(), settled.id()).forEach(Division::lapse);
  }
}
