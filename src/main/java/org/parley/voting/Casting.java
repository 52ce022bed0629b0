package org.parley.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.consultation.Delegations;
import org.parley.consultation.Floor;
import org.parley.consultation.RoundView;
import org.parley.consultation.Rounds;
import org.parley.identity.Action;
import org.parley.identity.Caller;
import org.parley.identity.Member;
import org.parley.shared.ConsultationId;
import org.parley.shared.Proceedings;

/** What becomes of an answer to a question that is put: a vote, a pass, an objection that breaks silence or keeps a text from being placed under it. Under the ballot's lock. */
@ApplicationScoped
class Casting {
  private BallotRepository ballots;
  private PollingRepository pollings;
  private BallotKeys keys;
  private Delegations delegations;
  private Rounds rounds;
  private Floor floor;
  private Closing closing;
  private Proceedings proceedings;
  private Clock clock;

  Casting() {}

  @Inject
  Casting(BallotRepository ballots, PollingRepository pollings, BallotKeys keys, Delegations delegations, Rounds rounds, Floor floor, Closing closing, Proceedings proceedings, Clock clock) {
    this.ballots = ballots;
    this.pollings = pollings;
    this.keys = keys;
    this.delegations = delegations;
    this.rounds = rounds;
    this.floor = floor;
    this.closing = closing;
    this.proceedings = proceedings;
    this.clock = clock;
  }

  /** What is answered. @param reason of an objection */
  record Answer(Polling.Place place, Choice choice, Optional<String> reason, Member member, Caller caller) {
    Voter voter(boolean entitled) {
      return new Voter(place.delegation(), member.person(), member.name(), entitled);
    }
  }

  /**
   * Locks the ballots and reads what else decides, for all whose votes are cast together. The phase is read while the journal is held, so that
   * no vote is numbered behind its end; but not under silence, where an objection closes its ballot, which takes further locks.
   */
  Polling open(ConsultationId consultation, List<Polling.Place> places) {
    Map<String, Ballot> locked = pollings.lock(places.stream().map(Polling.Place::ballot).distinct().sorted().toList());
    Map<Polling.Place, Seat> seats = pollings.seats(places);
    if (locked.values().stream().noneMatch(Ballot::isSilence)) {
      proceedings.hold(consultation.value());
    }
    return new Polling(locked, seats, delegations.voting(consultation, Polling.Place.delegations(places)), floor.stage(consultation));
  }

  /** Refuses, or gives what is then to be done and answered. The instant counts at which it is looked at: who waited beyond the end of the phase is too late. */
  Supplier<BallotView> answer(Polling polling, Answer given) {
    Choice choice = given.choice();
    Optional<String> reason = given.reason();
    Instant now = clock.instant();
    polling.stage().ifPresent(stage -> stage.require(Action.CAST_VOTE, now));
    Ballot ballot = polling.ballot(given.place());
    ballot.requireKept(choice, reason);
    Voter voter = given.voter(polling.isEntitled(given.place()));
    if (ballot.isSilence() && ballot.state() == BallotState.PREPARED) {
      return told(ballot.oppose(delegations.named(ballot.consultation(), voter.delegation()), choice, reason, voter,
          rounds.current(ballot.consultation()).map(RoundView::id), now));
    }
    Optional<Seat> seat = polling.seat(given.place());
    if (choice == Choice.PASS) {
      Optional<DelegationPassed> passed = ballot.pass(seat, voter, now);
      return () -> {
        passed.ifPresent(proceedings::record);
        return own(ballot, seat);
      };
    }
    Optional<VoteCast> cast = ballot.isSealed() ? ballot.castSealed(seat, choice, () -> keys.find(ballot.id()), voter, now)
        : ballot.isSilence() ? ballot.breakSilence(seat, choice, reason, voter, now)
        : ballot.cast(seat, choice, reason, voter, now);
    return () -> {
      seat.ifPresent(ballots::keep);
      cast.ifPresent(told -> tell(ballot, told));
      cast.filter(objection -> ballot.isSilence()).ifPresent(objection -> closing.close(ballot, given.caller(), now));
      return own(ballot, seat);
    };
  }

  private Supplier<BallotView> told(BallotClosed opposed) {
    return () -> {
      proceedings.record(opposed);
      return opposed.ballot();
    };
  }

  private BallotView own(Ballot ballot, Optional<Seat> seat) {
    return ballot.view().with(ballots.own(ballot, seat));
  }

  private void tell(Ballot ballot, VoteCast told) {
    proceedings.record(told);
    ballot.counted().ifPresent(proceedings::record);
  }
}
