package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds what motions for division divide, as it stands now. */
@ApplicationScoped
class Wholes {
  private ProvisionRepository provisions;
  private AmendmentRepository amendments;

  Wholes() {}

  @Inject
  Wholes(ProvisionRepository provisions, AmendmentRepository amendments) {
    this.provisions = provisions;
    this.amendments = amendments;
  }

  /** @throws ParagraphsDiffer */
  WholeAmendment of(Amendment amendment) {
    return WholeAmendment.of(amendment, base(amendment).text());
  }

  /** The words of the version on which it was made. */
  Words base(Amendment amendment) {
    return provisions.version(amendment.provision(), amendment.version()).map(ProvisionVersion::words).orElseThrow();
  }

  /** The version of what a motion divides; that of the motion for as long as nothing else has come of it. */
  long current(Division division) {
    return division.amendment().map(id -> amendments.find(id).orElseThrow().waiting())
        .orElseGet(() -> provisions.find(division.provision()).orElseThrow().version());
  }

  boolean isBeingVoted(Division division) {
    return division.isBeingVoted(current(division));
  }

  DivisionView view(Division division) {
    return division.view(current(division));
  }
}
