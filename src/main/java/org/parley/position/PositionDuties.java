package org.parley.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.consultation.Consultations;
import org.parley.consultation.Duties;
import org.parley.consultation.Duty;
import org.parley.consultation.Phase;
import org.parley.consultation.PrincipleView;
import org.parley.consultation.Principles;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.identity.Action;
import org.parley.identity.Member;

/** While positions are asked for: one duty for each principle on which the delegation has none. */
@ApplicationScoped
class PositionDuties implements Duties {
  private PositionRepository positions;
  private Consultations consultations;
  private Principles principles;
  private Rounds rounds;

  PositionDuties() {}

  @Inject
  PositionDuties(PositionRepository positions, Consultations consultations, Principles principles, Rounds rounds) {
    this.positions = positions;
    this.consultations = consultations;
    this.principles = principles;
    this.rounds = rounds;
  }

  @Override
  public List<Duty> of(Member member) {
    Optional<RoundView> round = rounds.current(member.consultation()).filter(present -> present.phase() == Phase.POSITIONS);
    if (round.isEmpty() || member.delegation().isEmpty() || !Action.STATE_POSITION.permits(member.role())) {
      return List.of();
    }
    String slug = consultations.find(member.consultation()).slug();
    Set<String> stated = positions.principles(round.get().id(), member.delegation().get().value());
    return principles.list(member.consultation()).stream().filter(principle -> !stated.contains(principle.id()))
        .map(principle -> due(slug, principle, round.get())).toList();
  }

  private static Duty due(String slug, PrincipleView principle, RoundView round) {
    return new Duty("position-due", slug, new Duty.Subject("principle", principle.id(), Optional.of(principle.code())), principle.title(),
        round.phaseCloses());
  }
}
