package org.parley.voting;

import java.util.Map;

/**
 * Carried by a share of a base: {@code yes*den > num*base}, or {@code >=} where it is not strict.
 *
 * @param num numerator, at least 1
 * @param den denominator, more than {@code num}
 * @param strict the share must be exceeded, not only reached
 */
public record FractionRule(String name, long num, long den, boolean strict, Base base) implements DecisionRule {
  /** Of what the share is taken. */
  public enum Base {
    /** Yes and no; abstentions do not count. */ VOTING,
    /** The whole electorate. */ MEMBERS
  }

  /** @throws IllegalArgumentException unless 0 < num < den */
  public FractionRule {
    if (num < 1 || num >= den) {
      throw new IllegalArgumentException("not a proper fraction");
    }
  }

  @Override
  public Outcome decide(Tally tally) {
    return new Outcome(carries(tally.yes(), base(tally), tally.voting()), true, code(tally), Map.of(
        "yes", tally.yes(), "no", tally.no(), "base", base(tally), "needed", needed(base(tally)), "missing", missing(tally)));
  }

  /** Zero votes never adopt anything. */
  private boolean carries(long yes, long of, long voting) {
    return voting > 0 && surplus(yes, of) >= (strict ? 1 : 0);
  }

  /** By how much the share is exceeded, in parts of {@code den}; negative where it is not reached. */
  private long surplus(long yes, long of) {
    return Math.subtractExact(Math.multiplyExact(yes, den), Math.multiplyExact(num, of));
  }

  private long base(Tally tally) {
    return switch (base) {
      case VOTING -> tally.voting();
      case MEMBERS -> tally.members();
    };
  }

  /** The least number in favour that carries, as long as the base stays as it is; at least 1. */
  private long needed(long of) {
    return Math.max(1, ceilDiv(Math.multiplyExact(num, of) + (strict ? 1 : 0), den));
  }

  /** How many further votes in favour would carry it: each of them also makes the base larger where those voting are the base. */
  private long missing(Tally tally) {
    if (carries(tally.yes(), base(tally), tally.voting())) {
      return 0;
    }
    long gainOfOne = base == Base.VOTING ? den - num : den;
    return Math.max(1, ceilDiv((strict ? 1 : 0) - surplus(tally.yes(), base(tally)), gainOfOne));
  }

  private static long ceilDiv(long dividend, long divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }

  private String code(Tally tally) {
    if (tally.voting() == 0) {
      return "no-votes";
    }
    boolean carried = carries(tally.yes(), base(tally), tally.voting());
    if (base == Base.MEMBERS) {
      return carried ? "adopted-members" : "rejected-members";
    }
    boolean tied = tally.yes() == tally.no() && !carried && num * 2 == den;
    return tied ? "tie" : carried ? "adopted-majority" : "rejected-majority";
  }
}
