package org.parley.voting.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.shared.LocalizedText;
import org.parley.voting.BallotState;
import org.parley.voting.BallotView;
import org.parley.voting.DecisionRule;
import org.parley.voting.Disclosure;
import org.parley.voting.Method;
import org.parley.voting.Origin;
import org.parley.voting.Outcome;
import org.parley.voting.Remedy;
import org.parley.voting.RollCallView;
import org.parley.voting.SilenceView;
import org.parley.voting.Tally;
import org.parley.voting.Terms;

/**
 * A ballot in the words of the reader's language.
 *
 * @param imported it was held elsewhere; {@code externalId} and {@code origin} are there then
 */
record BallotAnswer(String id, int number, LocalizedText question, Optional<BallotView.Subject> subject, Method method, Disclosure board,
    RuleInWords rule, Optional<RuleInWords> usualRule, boolean procedural, Terms terms, BallotState state,
    Optional<String> round, Optional<Instant> openedAt, Optional<Instant> closes, Optional<Instant> closedAt,
    Optional<List<BallotView.Line>> electorate, Optional<BallotView.Own> own, Optional<BallotView.Turnout> turnout, Optional<Tally> tally, Optional<OutcomeInWords> outcome,
    Optional<RollCallView> rollCall, Optional<SilenceView> silence, boolean imported, Optional<String> externalId, Optional<Origin> origin) {
  /** A rule, with its parameters beside its name, and what it asks for. */
  @Schema(name = "RuleWithParameters", additionalProperties = Object.class)
  record RuleInWords(String name, String words, @Schema(hidden = true) @JsonAnyGetter Map<String, Object> parameters) {
    static RuleInWords of(DecisionRule rule, String language) {
      return new RuleInWords(rule.name(), rule.words(language), rule.parameters());
    }
  }

  /** An outcome and why. */
  @Schema(name = "BallotOutcome")
  record OutcomeInWords(boolean adopted, boolean decided, String code, String reason, Optional<Remedy> remedy, OptionalLong needed,
      OptionalLong missing, Map<String, Long> params) {
    static OutcomeInWords of(Outcome outcome, String language) {
      return new OutcomeInWords(outcome.adopted(), outcome.decided(), outcome.code(), outcome.words(language), outcome.remedy(),
          outcome.needed(), outcome.missing(), outcome.params());
    }
  }

  static BallotAnswer of(BallotView ballot, String language) {
    return new BallotAnswer(ballot.id(), ballot.number(), ballot.question(), ballot.subject(), ballot.method(), ballot.board(),
        RuleInWords.of(ballot.rule(), language), ballot.usualRule().map(usual -> RuleInWords.of(usual, language)), ballot.procedural(), ballot.terms(),
        ballot.state(), ballot.round(), ballot.openedAt(), ballot.closes(), ballot.closedAt(), ballot.electorate(), ballot.own(), ballot.turnout(), ballot.tally(),
        ballot.outcome().map(outcome -> OutcomeInWords.of(outcome, language)), ballot.rollCall(), ballot.silence(),
        ballot.origin().isPresent(), ballot.origin().map(Origin::externalId), ballot.origin());
  }
}
