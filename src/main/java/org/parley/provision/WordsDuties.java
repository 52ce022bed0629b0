package org.parley.provision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Consultations;
import org.parley.consultation.Duties;
import org.parley.consultation.Duty;
import org.parley.consultation.PhaseTable;
import org.parley.consultation.Rounds;
import org.parley.identity.Action;
import org.parley.identity.Member;

/** Asks the chair for the words where two adopted amendments changed the same ones: everything else on that text waits for them. */
@ApplicationScoped
class WordsDuties implements Duties {
  private AmendmentRepository amendments;
  private ProvisionRepository provisions;
  private Consultations consultations;
  private Rounds rounds;

  WordsDuties() {}

  @Inject
  WordsDuties(AmendmentRepository amendments, ProvisionRepository provisions, Consultations consultations, Rounds rounds) {
    this.amendments = amendments;
    this.provisions = provisions;
    this.consultations = consultations;
    this.rounds = rounds;
  }

  @Override
  public List<Duty> of(Member member) {
    if (!Action.ORDER_VOTING.permits(member.role()) || isOutOfPhase(member)) {
      return List.of();
    }
    List<String> waiting = amendments.awaitingWords(member.consultation());
    if (waiting.isEmpty()) {
      return List.of();
    }
    String slug = consultations.find(member.consultation()).slug();
    return waiting.stream().map(id -> provisions.find(id).orElseThrow().view())
        .map(text -> new Duty("words-asked", slug, new Duty.Subject("provision", text.id(), Optional.of(text.number())), text.title(), Optional.empty())).toList();
  }

  private boolean isOutOfPhase(Member member) {
    return rounds.current(member.consultation()).filter(round -> !PhaseTable.allows(round.phase(), Action.ORDER_VOTING)).isPresent();
  }
}
