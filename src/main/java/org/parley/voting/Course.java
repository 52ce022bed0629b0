package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.Invalid;

/** The part of a ballot that says when: it is prepared, opened and closed, once each and in this order. */
@Embeddable
class Course {
  private String state;
  @Column(name = "round_id")
  private String roundId;
  @Column(name = "prepared_at")
  private Instant preparedAt;
  @Column(name = "opened_at")
  private Instant openedAt;
  private Instant closes;
  @Column(name = "closed_at")
  private Instant closedAt;

  protected Course() {}

  /** Prepared. @throws Invalid if that instant of closing has passed, or does not fit the method */
  Course(Method method, Optional<Instant> closes, Instant now) {
    requireClosing(method, closes, now);
    this.closes = closes.orElse(null);
    this.state = BallotState.PREPARED.code();
    this.preparedAt = now;
  }

  /** In which round it runs, whatever is on. */
  Course in(Optional<String> round) {
    roundId = round.orElse(null);
    return this;
  }

  /** A roll-call does not close by itself: it ends when all have been called. A silence procedure has an expiry. */
  private static void requireClosing(Method method, Optional<Instant> closes, Instant now) {
    if (closes.isPresent() && method == Method.ROLL_CALL) {
      throw new Invalid("closes", "not-for-roll-call");
    }
    if (closes.isPresent() && !closes.get().isAfter(now)) {
      throw new Invalid("closes", "past");
    }
  }

  /** @throws BallotAlreadyOpen @throws TooLate if it is closed */
  void requirePrepared(Instant now) {
    if (state() != BallotState.PREPARED) {
      throw state() == BallotState.OPEN ? new BallotAlreadyOpen() : new TooLate(closedAt, now);
    }
  }

  /**
   * When it closes, opened now.
   *
   * @param named in place of the instant that was prepared
   * @param terms by which a second ballot must have been held
   * @throws Invalid if the instant has passed, or does not fit the method, or is missing where silence is to expire
   */
  Optional<Instant> closing(Method method, Optional<Instant> named, Terms terms, Instant now) {
    Optional<Instant> wanted = named.or(this::closes);
    requireClosing(method, wanted, now);
    if (method == Method.SILENCE && wanted.isEmpty()) {
      throw new Invalid("closes", "required");
    }
    return method == Method.ROLL_CALL ? wanted : terms.heldBy(wanted);
  }

  void begin(Optional<String> round, Optional<Instant> closing, Instant now) {
    in(round);
    closes = closing.orElse(null);
    state = BallotState.OPEN.code();
    openedAt = now;
  }

  /** @throws BallotNotOpen @throws TooLate if it is closed, or its instant has come */
  void requireOpen(Instant now) {
    if (state() == BallotState.PREPARED) {
      throw new BallotNotOpen();
    }
    if (state() == BallotState.CLOSED || isDue(now)) {
      throw new TooLate(state() == BallotState.CLOSED ? closedAt : closes, now);
    }
  }

  /** @throws BallotNotOpen @throws TooLate if it is closed */
  void requireOpenOrDue(Instant now) {
    if (!isDue(now)) {
      requireOpen(now);
    }
  }

  /** Open still, though its instant has come. */
  boolean isDue(Instant now) {
    return state() == BallotState.OPEN && closes != null && !now.isBefore(closes);
  }

  /** Ends now, or, if its instant has come, as of that instant. */
  void end(Instant now) {
    endAsOf(isDue(now) ? closes : now);
  }

  void endAsOf(Instant instant) {
    state = BallotState.CLOSED.code();
    closedAt = instant;
  }

  BallotState state() {
    return BallotState.of(state);
  }

  Optional<String> round() {
    return Optional.ofNullable(roundId);
  }

  Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  Optional<Instant> closes() {
    return Optional.ofNullable(closes);
  }

  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }
}
