package org.parley.history.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.history.History;
import org.parley.history.MemberView;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotView;
import org.parley.voting.Choice;
import org.parley.voting.Method;
import org.parley.voting.Origin;
import org.parley.voting.Outcome;
import org.parley.voting.Remedy;
import org.parley.voting.Tally;

/**
 * A roll-call in the words of the reader's language.
 *
 * @param choice how the member voted whom the list was filtered by
 * @param sheet who voted how, by name; left out in lists
 */
record RollCallAnswer(String id, int number, String externalId, int session, LocalDate date, String symbol, LocalizedText title,
    boolean amendment, boolean paragraph, boolean important, Method method, RuleInWords rule, Tally tally, OutcomeInWords outcome,
    Optional<Choice> choice, Optional<List<Line>> sheet) {
  /** A rule and what it asks for. */
  record RuleInWords(String name, String words) {}

  /** An outcome and why. */
  @Schema(name = "RollCallOutcome")
  record OutcomeInWords(boolean adopted, boolean decided, String code, String reason, Optional<Remedy> remedy, OptionalLong needed, OptionalLong missing,
      Map<String, Long> params) {}

  /** A line of the sheet. */
  @Schema(name = "RollCallLine")
  record Line(MemberView member, Choice choice) {}

  static RollCallAnswer of(History.Found found, String language) {
    return of(found.rollCall(), found.choice(), Optional.empty(), language);
  }

  static RollCallAnswer of(History.Sheet sheet, String language) {
    return of(sheet.rollCall(), Optional.empty(),
        Optional.of(sheet.lines().stream().map(line -> new Line(line.member(), line.choice())).toList()), language);
  }

  private static RollCallAnswer of(BallotView ballot, Optional<Choice> choice, Optional<List<Line>> sheet, String language) {
    Origin origin = ballot.origin().orElseThrow();
    Outcome outcome = ballot.outcome().orElseThrow();
    return new RollCallAnswer(ballot.id(), ballot.number(), origin.externalId(), origin.session(), origin.date(), origin.symbol(),
        ballot.question(), origin.amendment(), origin.paragraph(), origin.important(), ballot.method(),
        new RuleInWords(ballot.rule().name(), ballot.rule().words(language)), ballot.tally().orElseThrow(),
        new OutcomeInWords(outcome.adopted(), outcome.decided(), outcome.code(), outcome.words(language), outcome.remedy(), outcome.needed(), outcome.missing(),
            outcome.params()), choice, sheet);
  }
}
