package org.parley.voting;

import java.util.stream.LongStream;

/**
 * How a frozen electorate has answered; the parts add up to the whole.
 *
 * @param notParticipating present, cast nothing
 * @param absent not present, cast nothing
 * @param members all delegations of the electorate
 */
public record Tally(long yes, long no, long abstain, long object, long notParticipating, long absent, long members) {
  /** @throws IllegalArgumentException if a part is negative or the parts do not add up to the members */
  public Tally {
    if (LongStream.of(yes, no, abstain, object, notParticipating, absent).anyMatch(part -> part < 0)
        || yes + no + abstain + object + notParticipating + absent != members) {
      throw new IllegalArgumentException("a tally that does not add up");
    }
  }

  /** How many have cast, whatever it was. */
  BallotView.Turnout turnout() {
    return new BallotView.Turnout(yes + no + abstain + object, members);
  }

  /** Present and voting: an abstention is not voting (UNGA 86). */
  public long voting() {
    return yes + no;
  }

  /** Everybody who has answered, abstentions included. */
  public long cast() {
    return yes + no + abstain + object;
  }

  /** Marked present when the ballot opened, or having cast. */
  public long present() {
    return members - absent;
  }

  /** Whoever objects in a no-objection procedure, or votes against where consensus is asked for. */
  public long objections() {
    return object + no;
  }
}
