package org.parley.voting;

import java.time.Instant;
import java.util.Optional;

/** A delegation's place at a ballot: the frozen elector, and its vote once it has cast. */
final class Seat {
  private final Elector elector;
  private Optional<Vote> vote;

  Seat(Elector elector, Optional<Vote> vote) {
    this.elector = elector;
    this.vote = vote;
  }

  Elector elector() {
    return elector;
  }

  Optional<Vote> vote() {
    return vote;
  }

  Optional<Choice> choice() {
    return vote.flatMap(Vote::choice);
  }

  /** Of an objection, as it was written. */
  Optional<String> reason() {
    return vote.flatMap(Vote::reason);
  }

  /** Replaces what was cast before, if anything was: there is never a second vote. */
  void take(Choice choice, Optional<String> reason, Voter voter, Instant now) {
    vote.ifPresentOrElse(cast -> cast.take(choice, reason, voter, now), () -> vote = Optional.of(new Vote(elector.ballot(), choice, reason, voter, now)));
  }

  /** As {@link #take}, without anybody being able to tell what, when or by whom. */
  void seal(String choice) {
    vote.ifPresentOrElse(cast -> cast.seal(choice), () -> vote = Optional.of(new Vote(elector.ballot(), elector.id(), choice)));
  }

  /** As {@link #take}, without anybody being able to tell what. */
  void seal(String choice, Voter voter, Instant now) {
    seal(choice);
    vote.orElseThrow().sign(voter, now);
  }

  BallotView.Line view() {
    Optional<BallotView.Own> cast = vote.map(own -> own.view(Optional.empty()));
    return new BallotView.Line(elector.named(), elector.weight(), elector.hasVeto(), elector.isPresent(), elector.hasArrived(), cast.isPresent(),
        choice(), cast.flatMap(BallotView.Own::by), cast.flatMap(BallotView.Own::at), reason(), elector.disposition());
  }
}
