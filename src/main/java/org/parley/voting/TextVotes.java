package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.parley.provision.RunningVotes;

/** Ballots on the text, for whoever keeps the text. */
@ApplicationScoped
class TextVotes implements RunningVotes {
  private BallotRepository ballots;

  TextVotes() {}

  @Inject
  TextVotes(BallotRepository ballots) {
    this.ballots = ballots;
  }

  /** A vote that decides nothing interrupts nothing, and silence is broken by an amendment rather than refusing it. All are locked before one is looked at: one may close meanwhile. None opens, since opening takes the consultation's lock. */
  @Override
  public boolean hold(Collection<String> subjects) {
    List<Ballot> running = ballots.runningOn(subjects).stream().map(id -> ballots.lock(id).orElseThrow()).toList();
    return running.stream().anyMatch(ballot -> ballot.isBinding() && !ballot.isSilence() && ballot.state() == BallotState.OPEN);
  }

  @Override
  public boolean areHeldAgain(Collection<String> subjects) {
    return ballots.isSecondAwaited(subjects);
  }

  @Override
  public void requireNoSilence(Collection<String> subjects) {
    ballots.runningOn(subjects).stream().map(id -> ballots.lock(id).orElseThrow()).filter(Ballot::isSilence)
        .filter(ballot -> ballot.state() == BallotState.OPEN).findFirst().ifPresent(ballot -> {
          throw UnderSilence.by(ballot.view());
        });
  }
}
