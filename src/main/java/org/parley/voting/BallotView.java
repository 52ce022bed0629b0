package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.consultation.DelegationView;
import org.parley.shared.DelegationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/**
 * A ballot as members see it.
 *
 * @param number within the consultation, from 1
 * @param round id of the round in which it was opened, if there was one
 * @param closes when it closes by itself, if an instant was set
 * @param electorate by code, once opened; left out in lists
 * @param own what the reader's delegation has cast
 * @param tally once opened; running until closed
 * @param outcome once opened; not {@linkplain Outcome#decided decided} until closed
 * @param origin where it was held, for one that was imported; its number counts imported ones alone, and the ids of its electorate
 *     are those of members of that body
 */
public record BallotView(String id, int number, LocalizedText question, Optional<Subject> subject, Method method, Rule rule,
    BallotState state, Optional<String> round, Optional<Instant> openedAt, Optional<Instant> closes, Optional<Instant> closedAt,
    Optional<List<Line>> electorate, Optional<Own> own, Optional<Tally> tally, Optional<Outcome> outcome, Optional<Origin> origin) {
  /** What is voted on. */
  public enum SubjectType {
    PRINCIPLE, PROVISION;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
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
   * @param version of a provision; a principle has none
   */
  public record Subject(SubjectType type, String id, Optional<Long> version, LocalizedText title) {}

  /** By its name; the words are the reader's language. */
  public record Rule(String name) {
    @JsonIgnore
    public DecisionRule rule() {
      return Rules.named(name).orElseThrow();
    }
  }

  /** A person's id and name, as then. */
  public record By(PersonId id, String name) {}

  /** A line of the board: a delegation of the electorate, named as then. @param present at the opening, or because it cast */
  public record Line(DelegationView.Named delegation, boolean present, Optional<Choice> choice, Optional<By> by, Optional<Instant> at) {
    Optional<Own> own() {
      return choice.map(cast -> new Own(cast, by.orElseThrow(), at.orElseThrow()));
    }
  }

  /** What a delegation has cast. */
  public record Own(Choice choice, By by, Instant at) {}

  /** The largest board that goes into the journal whole; with a larger one readers of the event ask for the ballot. */
  private static final int MOST_IN_JOURNAL = 400;

  BallotView with(List<Line> board) {
    return new BallotView(id, number, question, subject, method, rule, state, round, openedAt, closes, closedAt,
        Optional.of(board), own, tally, outcome, origin);
  }

  BallotView with(Optional<Own> cast) {
    return new BallotView(id, number, question, subject, method, rule, state, round, openedAt, closes, closedAt,
        electorate, cast, tally, outcome, origin);
  }

  Optional<Own> ownOf(DelegationId delegation) {
    return electorate.stream().flatMap(List::stream).filter(line -> line.delegation().id().equals(delegation)).findFirst()
        .flatMap(Line::own);
  }

  /** For events: nobody's own, and a board only as large as a journal entry bears. */
  BallotView forJournal() {
    return new BallotView(id, number, question, subject, method, rule, state, round, openedAt, closes, closedAt,
        electorate.filter(board -> board.size() <= MOST_IN_JOURNAL), Optional.empty(), tally, outcome, origin);
  }
}
