package org.parley.voting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.parley.shared.Invalid;
import org.parley.consultation.VotingHasBegun;

/** On what a statement may be made, and when: UNGA rule 88, OSCE rules of procedure IV.1(A)6. */
final class StatementRules {
  private StatementRules() {}

  /**
   * @param sponsor whether the delegation proposed what is voted on
   * @param out whether it stays out of what was agreed
   * @param end of the time that the chair allowed for explanations
   * @throws VotingHasBegun while the vote runs
   * @throws VoteNotExplained @throws SponsorDoesNotExplain @throws ExplanationsOver for an explanation of vote
   * @throws NothingAdopted for anything else, where the ballot has adopted nothing
   * @throws NothingToJoin for an accession
   */
  static void require(StatementKind kind, BallotView ballot, boolean sponsor, boolean out, Optional<Instant> end, Instant now) {
    if (kind == StatementKind.EXPLANATION_OF_VOTE) {
      requireExplainable(ballot, sponsor);
      end.filter(until -> !now.isBefore(until)).ifPresent(until -> {
        throw new ExplanationsOver(until);
      });
    } else if (ballot.state() != BallotState.CLOSED || ballot.outcome().filter(Outcome::decided).filter(Outcome::adopted).isEmpty()) {
      throw new NothingAdopted();
    } else if (kind == StatementKind.ACCESSION && !out) {
      throw new NothingToJoin();
    }
  }

  /**
   * An explanation of vote is no longer than can be said in the time that the rules of procedure give it.
   *
   * @param seconds 0 for as long as the chair allows
   * @throws Invalid
   */
  static void requireSayable(StatementKind kind, String lang, String text, long seconds) {
    long most = ReadingAloud.wordsIn(seconds);
    long words = ReadingAloud.words(lang, text);
    if (kind == StatementKind.EXPLANATION_OF_VOTE && seconds > 0 && words > most) {
      throw new Invalid("text", "longer-than-said", Map.of("words", words, "most", most, "seconds", seconds));
    }
  }

  private static void requireExplainable(BallotView ballot, boolean sponsor) {
    if (!ballot.method().isExplained()) {
      throw new VoteNotExplained(ballot.method());
    }
    if (sponsor) {
      throw new SponsorDoesNotExplain();
    }
    if (ballot.state() == BallotState.OPEN) {
      throw new VotingHasBegun(ballot.number());
    }
  }
}
