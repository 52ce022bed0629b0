package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.consultation.DelegationView;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/**
 * A ballot as members see it.
 *
 * @param number within the consultation, from 1
 * @param board what members see while it runs
 * @param usualRule by what the body usually decides such a question, where the chair has chosen another
 * @param procedural decided as a matter of procedure, where the rule set has a rule for these
 * @param terms what the rule set says besides the rule
 * @param round id of the round in which it was opened, if there was one
 * @param closes when it closes by itself, if an instant was set
 * @param electorate by code, once opened, with what {@link Disclosure} allows of it; left out in lists
 * @param own what the reader's delegation has cast; not kept after the close where only totals are
 * @param turnout once opened
 * @param tally once opened, where the method shows it; running until closed
 * @param outcome once opened, where the method shows it; not {@linkplain Outcome#decided decided} until closed
 * @param rollCall of a roll-call; left out in lists
 * @param silence of a silence procedure
 * @param origin where it was held, for one that was imported; its number counts imported ones alone, and the ids of its electorate
 *     are those of members of that body
 */
public record BallotView(String id, int number, LocalizedText question, Optional<Subject> subject, Method method, Disclosure board,
    DecisionRule rule, Optional<DecisionRule> usualRule, boolean procedural, Terms terms, BallotState state,
    Optional<String> round, Optional<Instant> openedAt, Optional<Instant> closes, Optional<Instant> closedAt,
    Optional<List<Line>> electorate, Optional<Own> own, Optional<Turnout> turnout, Optional<Tally> tally, Optional<Outcome> outcome, Optional<RollCallView> rollCall, Optional<SilenceView> silence, Optional<Origin> origin) {
  /** What is voted on. */
  public enum SubjectType {
    PRINCIPLE, PROVISION, AMENDMENT,
    /** Whether parts of a provision, or of an amendment, are voted on separately. */ DIVISION,
    /** A part of a provision, or of an amendment, that is divided. */ PART,
    /** Whether what was decided on a provision is reconsidered. */ RECONSIDERATION,
    /** Whether an amendment that was rejected is. */ AMENDMENT_RECONSIDERATION,
    /** Whether the decision on a question that is no text's is; by the id of its ballot. */ QUESTION_RECONSIDERATION;

    /** Whether it is put whether something that was decided is to be decided anew. */
    public boolean reconsiders() {
      return this == RECONSIDERATION || this == AMENDMENT_RECONSIDERATION || this == QUESTION_RECONSIDERATION;
    }

    /** Whether it can be placed under silence: a text that is frozen then, or what has no text (OSCE rules of procedure, Annex 1(A)). */
    boolean maySilence() {
      return this == PROVISION || this == PRINCIPLE;
    }

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static SubjectType of(String code) {
      return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such subject"));
    }
  }

  /**
   * What is voted on, as it was when the ballot was opened.
   *
   * @param version of a provision, or of the one on which an amendment was made or which is divided; a principle or question has none
   * @param title of the principle or provision; what the question was that is reconsidered
   */
  @Schema(name = "BallotSubject")
  public record Subject(SubjectType type, String id, Optional<Long> version, LocalizedText title) {}

  /** A person's id and name, as then. */
  @Schema(name = "CastBy")
  public record By(PersonId id, String name) {}

  /**
   * A line of the board: a delegation of the electorate, named as then.
   *
   * @param weight as when the ballot opened
   * @param veto its vote against is a veto, where the rule knows vetoes
   * @param present at the opening, or because it cast
   * @param arrived because it cast
   * @param voted has cast; false where that is not shown
   * @param reason of its objection, as it was written
   * @param disposition the chair's reasons, where its objection has been addressed
   */
  @Schema(name = "BallotLine")
  public record Line(DelegationView.Named delegation, long weight, boolean veto, boolean present, @JsonIgnore boolean arrived, boolean voted,
      Optional<Choice> choice, Optional<By> by, Optional<Instant> at, Optional<String> reason,
      Optional<LocalizedText> disposition) {}

  /** How many of the electorate have cast. */
  public record Turnout(long cast, long members) {}

  /** What a delegation has cast; of a secret ballot, that it has cast and nothing more. */
  public record Own(Optional<Choice> choice, Optional<By> by, Optional<Instant> at) {}

  /** The largest board that goes into the journal whole; with a larger one readers of the event ask for the ballot. */
  private static final int MOST_IN_JOURNAL = 400;

  /** Whether the board tells who voted how. */
  @JsonIgnore
  public boolean isByName() {
    return Disclosure.of(method, board, state).names();
  }

  /** @param lines as kept; what of them is shown is for {@link Disclosure} to say */
  public BallotView with(List<Line> lines) {
    return with(Optional.of(Disclosure.of(method, board, state).shown(lines, state)), own, rollCall);
  }

  BallotView with(Optional<Own> cast) {
    return with(electorate, cast, rollCall);
  }

  private BallotView with(Optional<List<Line>> lines, Optional<Own> cast, Optional<RollCallView> calling) {
    return new BallotView(id, number, question, subject, method, board, rule, usualRule, procedural, terms, state, round, openedAt, closes, closedAt,
        lines, cast, turnout, tally, outcome, calling, silence, origin);
  }

  /** For members who neither vote nor conduct the vote. */
  BallotView forOnlookers() {
    return with(electorate.map(lines -> Disclosure.of(method, board, state).forOnlookers().shown(lines, state)), own, rollCall);
  }

  /** For lists: without how a roll-call is called. */
  BallotView forList() {
    return with(electorate, own, Optional.empty());
  }

  /** For events: nobody's own, and a board only as large as a journal entry bears. */
  BallotView forJournal() {
    return with(electorate.filter(lines -> lines.size() <= MOST_IN_JOURNAL), Optional.empty(),
        rollCall.map(calling -> calling.within(MOST_IN_JOURNAL)));
  }
}
