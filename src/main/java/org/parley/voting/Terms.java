package org.parley.voting;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * On what terms a ballot is decided, besides its rule: what the rule set said when it was opened.
 *
 * @param ruleSet version of the consultation's rule set
 * @param important code of the kind of important question that it is, if it is one
 * @param quorum of the members that must be present for a decision
 * @param tie what becomes of a tie
 * @param secondOf id of the ballot that ended in a tie, if this is the second one
 * @param latest by when a second one must have been held
 */
public record Terms(Optional<Long> ruleSet, Optional<String> important, Optional<Share> quorum, TiePolicy tie, Optional<String> secondOf,
    Optional<Instant> latest) {
  /** Where no rule set says anything else: no quorum, and a tie rejects. */
  public static final Terms PLAIN = new Terms(Optional.empty(), Optional.empty(), Optional.empty(), TiePolicy.REJECTED, Optional.empty(), Optional.empty());

  /** Code of a tie after which there is a second ballot. */
  static final String TO_BE_HELD_AGAIN = "tie-second-ballot";
  private static final String TIE = "tie";
  /** UNGA 95. */
  private static final Duration TO_HOLD_A_SECOND = Duration.ofHours(48);

  /** The outcome of a count that is final. Without a quorum nothing is adopted, and nothing lost: UNGA 67. */
  public Outcome decide(DecisionRule rule, Count count) {
    Tally tally = count.tally();
    if (quorum.isPresent() && !quorum.get().reachedBy(tally.present(), tally.members())) {
      return withoutQuorum(tally, quorum.get().least(tally.members()));
    }
    Outcome outcome = rule.decide(count);
    if (secondOf.isPresent() && outcome.isWithoutVotes()) {
      return Outcome.counted(rule, count, TIE, outcome.params()); // equally divided as well: nobody puts off by silence what is to end now (rule 95)
    }
    boolean again = outcome.code().equals(TIE) && tie == TiePolicy.SECOND_BALLOT;
    return again ? Outcome.undecided(TO_BE_HELD_AGAIN, outcome.remedy(), outcome.params()) : outcome;
  }

  /** @throws NoQuorum where too few are present for a decision */
  void requireQuorum(long present, long members) {
    quorum.filter(share -> !share.reachedBy(present, members)).ifPresent(share -> {
      throw new NoQuorum(present, members, share.least(members));
    });
  }

  /** Of the second ballot after a tie: it is the last. @param first id of the one that ended in a tie, at that instant */
  Terms second(String first, Instant tied) {
    return new Terms(ruleSet, important, quorum, TiePolicy.REJECTED, Optional.of(first), Optional.of(tied.plus(TO_HOLD_A_SECOND)));
  }

  /** When it closes, if that is to be as given; a second ballot closes by the instant by which it must have been held. */
  Optional<Instant> heldBy(Optional<Instant> given) {
    return latest.isEmpty() ? given : Optional.of(given.filter(latest.get()::isAfter).orElse(latest.get()));
  }

  private static Outcome withoutQuorum(Tally tally, long quorum) {
    Map<String, Long> params = new LinkedHashMap<>();
    params.put("present", tally.present());
    params.put("members", tally.members());
    params.put("quorum", quorum);
    params.put("lacking", quorum - tally.present());
    return Outcome.undecided("no-quorum", Optional.of(Remedy.PRESENCE), params);
  }
}
