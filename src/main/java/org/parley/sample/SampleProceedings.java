package org.parley.sample;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.parley.consultation.ConsultationView;
import org.parley.consultation.Phase;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.identity.Caller;
import org.parley.identity.Role;
import org.parley.shared.Json;
import org.parley.shared.LocalizedText;

/** What has happened in the sample before a newcomer arrives: a round in deliberation. */
@Dependent
class SampleProceedings {
  private Rounds rounds;

  SampleProceedings() {}

  @Inject
  SampleProceedings(Rounds rounds) {
    this.rounds = rounds;
  }

  /** As it stands in {@code sample/proceedings.json}. */
  record Script(LocalizedText round) {}

  void hold(ConsultationView consultation, SampleLoading.Cast cast) {
    Script script = Json.read(Framework.resource("proceedings.json"), Script.class);
    Caller chair = cast.staff().get(Role.CHAIR);
    RoundView round = rounds.open(chair, consultation.id(), script.round());
    rounds.openPhase(chair, consultation.id(), round.code(), Phase.POSITIONS, Optional.empty());
    rounds.openPhase(chair, consultation.id(), round.code(), Phase.DELIBERATION, Optional.empty());
  }
}
