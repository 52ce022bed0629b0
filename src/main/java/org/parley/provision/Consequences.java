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
   * What waited before the vote changed the text.
   *
   * @param twins what came to the same as what was voted on
   * @param standing what stood in the text already, as where the sponsor took it up; no vote has decided on that
   */
  record Before(List<Amendment> twins, List<Amendment> standing) {}

  Before before(Amendment voted, Provision provision) {
    return new Before(folding.twins(voted, provision), folding.waiting(provision.words(), provision));
  }

  /**
   * Adopts with one those that came to the same, and all whose words stand in the text with its own; while the chair has yet to give these, none.
   * What is excluded is not put, and what comes to rejected words by now falls.
   */
  void ofAdoption(Amendment adopted, Before before, Provision provision) {
    List<Amendment> equal = adopted.view().awaitsWords() ? List.of() : equal(before, provision);
    adopt(equal, provision);
    Stream.concat(Stream.of(adopted), equal.stream()).forEach(this::exclude);
    ofRejections(provision);
  }

  private List<Amendment> equal(Before before, Provision provision) {
    Stream<Amendment> brought = folding.waiting(provision.words(), provision).stream().filter(one -> !before.standing().contains(one));
    return Stream.concat(before.twins().stream(), brought).distinct()
        .sorted(Comparator.comparing(Amendment::number)).toList();
  }

  /** Rejects with one those that came to the same. */
  void ofRejection(Before before) {
    before.twins().forEach(one -> {
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

  /** One waits again: it is adopted where another that was adopted put its words into the text, and falls where it comes to what was rejected. */
  void ofReturn(Amendment returned, Provision provision) {
    if (!returned.view().touchesAdopted().isEmpty() && folding.result(returned, provision).equals(provision.words())) {
      adopt(List.of(returned), provision);
    }
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
