package org.parley.voting;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Optional;
import org.parley.consultation.PhaseOpened;
import org.parley.consultation.PhaseTable;
import org.parley.consultation.RoundOpened;
import org.parley.identity.Action;
import org.parley.shared.Occurrence;

/**
 * Has a say when a round moves, in the transaction that moves it: nobody's vote is cut off unawares. It looks before the journal
 * takes the change, since ballots are always locked before the journal.
 */
@ApplicationScoped
class RoundWatch {
  private Voting voting;
  private Clock clock;

  RoundWatch() {}

  @Inject
  RoundWatch(Voting voting, Clock clock) {
    this.voting = voting;
    this.clock = clock;
  }

  void before(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) Occurrence occurrence) {
    if (occurrence.event() instanceof PhaseOpened phase && !PhaseTable.allows(phase.round().phase(), Action.CAST_VOTE)) {
      voting.roundEnds(phase.consultation(), Optional.of(phase.round().id()), phase.actor().isEmpty(),
          phase.round().phaseOpenedAt());
    } else if (occurrence.event() instanceof RoundOpened round) {
      voting.roundEnds(round.consultation(), Optional.empty(), false, clock.instant());
    }
  }
}
