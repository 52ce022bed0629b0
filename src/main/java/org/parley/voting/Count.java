package org.parley.voting;

/**
 * All that a decision rule looks at. Small, so that a ballot keeps it as it goes and casting one vote stays cheap.
 *
 * @param tally how the members have answered
 * @param weights what those members weigh
 * @param vetoes votes against of members that hold a veto; an abstention of theirs is none
 * @param spared objections of parties that the rule names as affected
 * @param open objections on the register that carry no reasoned disposition
 * @param found the chair finds rough consensus
 */
public record Count(Tally tally, Weights weights, long vetoes, long spared, long open, boolean found) {
  /** @throws IllegalArgumentException if a number is negative or more than there can be */
  public Count {
    if (vetoes < 0 || vetoes > tally.no() || spared < 0 || spared > tally.objections() || open < 0) {
      throw new IllegalArgumentException("a count that does not add up");
    }
  }

  /** Of a tally alone: nobody has a weight, a veto or a cause of its own, and no objection is disposed of. */
  public static Count of(Tally tally) {
    return new Count(tally, Weights.NONE, 0, 0, tally.objections(), true);
  }

  /** Members that have cast nothing: present or absent. */
  long uncast() {
    return tally.notParticipating() + tally.absent();
  }

  /** The same if so many of those that have cast nothing voted yes; those present first. Their weights are not counted. */
  Count withMoreInFavour(long more) {
    long present = Math.min(more, tally.notParticipating());
    return new Count(new Tally(tally.yes() + more, tally.no(), tally.abstain(), tally.object(), tally.notParticipating() - present,
        tally.absent() - (more - present), tally.members()), weights, vetoes, spared, open, found);
  }
}
