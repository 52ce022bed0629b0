package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.consultation.Stage;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.shared.Proceedings;

/** What becomes of an answer to a question that is put: a vote, a pass, an objection that breaks silence or keeps a text from being placed under it. Under the ballot's lock. */
@ApplicationScoped
class Casting {
  private BallotRepository ballots;
  private BallotKeys keys;
  private Delegations delegations;
  private Rounds rounds;
  private Floor floor;
  private Closing closing;
  private Proceedings proceedings;
  private Clock clock;

  Casting() {}

  @Inject
  Casting(BallotRepository ballots, BallotKeys keys, Delegations delegations, Rounds rounds, Floor floor, Closing closing, Proceedings proceedings, Clock clock) {
    this.ballots = ballots;
    this.keys = keys;
    this.delegations = delegations;
    this.rounds = rounds;
    this.floor = floor;
    this.closing = closing;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** What is answered. @param reason of an objection @param stage where the round stood when it came */
  record Answer(Choice choice, Optional<String> reason, Optional<Stage> stage) {}

  /**
   * Refuses, or gives what is then to be done and answered. The phase is looked at once more: it may have ended while the lock was waited
   * for, and what comes after its end does not count.
   */
  Supplier<BallotView> answer(Ballot ballot, Answer given, Voter voter, Caller caller) {
    Choice choice = given.choice();
    Optional<String> reason = given.reason();
    Instant now = clock.instant();
    floor.requireStill(ballot.consultation(), Action.CAST_VOTE, given.stage(), now);
    if (ballot.isSilence() && ballot.state() == BallotState.PREPARED) {
      return told(ballot.oppose(delegations.named(ballot.consultation(), voter.delegation()), choice, reason, voter,
          rounds.current(ballot.consultation()).map(RoundView::id), now));
    }
    Optional<Seat> seat = ballots.seat(ballot.id(), voter.delegation());
    if (choice == Choice.PASS) {
      Optional<DelegationPassed> passed = ballot.pass(seat, voter, now);
      return () -> {
        passed.ifPresent(proceedings::record);
        return own(ballot, seat);
      };
    }
    Optional<VoteCast> cast = ballot.isSecret() ? ballot.castSecretly(seat, choice, () -> keys.find(ballot.id()), voter, now)
        : ballot.isSilence() ? ballot.breakSilence(seat, choice, reason, voter, now)
        : ballot.cast(seat, choice, voter, now);
    return () -> {
      seat.ifPresent(ballots::keep);
      cast.ifPresent(told -> tell(ballot, told));
      cast.filter(objection -> ballot.isSilence()).ifPresent(objection -> closing.close(ballot, caller, now));
      return own(ballot, seat);
    };
  }

  private Supplier<BallotView> told(BallotClosed opposed) {
    return () -> {
      proceedings.record(opposed);
      return opposed.ballot();
    };
  }

  private static BallotView own(Ballot ballot, Optional<Seat> seat) {
    return ballot.view().with(seat.flatMap(Seat::vote).map(Vote::view));
  }

  private void tell(Ballot ballot, VoteCast told) {
    proceedings.record(told);
    ballot.counted().ifPresent(proceedings::record);
  }
}
