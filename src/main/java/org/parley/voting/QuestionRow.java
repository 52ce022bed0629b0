package org.parley.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.parley.shared.Invalid;
import org.parley.shared.LocalizedText;

/** What is put to the vote, how and by which rule, as it is kept on a ballot's row. */
@Embeddable
class QuestionRow {
  private LocalizedText question;
  @Column(name = "subject_type")
  private String subjectType;
  @Column(name = "subject_id")
  private String subjectId;
  @Column(name = "subject_version")
  private Long subjectVersion;
  @Column(name = "subject_title")
  private LocalizedText subjectTitle;
  private String method;
  private String board;
  private String rule;
  /** Where the chair has chosen another. */
  @Column(name = "usual_rule")
  private String usualRule;
  private boolean procedural;

  protected QuestionRow() {}

  /** @throws Invalid if board or rule do not fit the method */
  QuestionRow(Ballot.Question asked) {
    if (!asked.method().allows(asked.board())) {
      throw new Invalid("board", "board-of-method");
    }
    method = asked.method().code();
    decideBy(asked.rule());
    compareWith(asked.usualRule());
    procedural = asked.procedural();
    if (asked.rule() instanceof RoughConsensusRule && asked.board() != Disclosure.NAMES) {
      throw new Invalid("board", "board-of-rule"); // an objection is addressed by name
    }
    question = asked.text();
    asked.subject().ifPresent(this::bind);
    board = asked.board().code();
  }

  /** @throws Invalid if that rule does not fit the method */
  final void decideBy(DecisionRule decidedBy) {
    if (!method().decidesBy(decidedBy)) {
      throw new Invalid("rule", "rule-of-method");
    }
    rule = Rules.write(decidedBy);
  }

  /** @param usual the rule of such questions, where it is another */
  final void compareWith(Optional<DecisionRule> usual) {
    usualRule = usual.map(Rules::write).orElse(null);
  }

  /** To the subject as it is now. */
  void bind(BallotView.Subject subject) {
    subjectType = subject.type().code();
    subjectId = subject.id();
    subjectVersion = subject.version().orElse(null);
    subjectTitle = subject.title();
  }

  LocalizedText text() {
    return question;
  }

  Optional<BallotView.Subject> subject() {
    return Optional.ofNullable(subjectType)
        .map(type -> new BallotView.Subject(BallotView.SubjectType.of(type), subjectId, Optional.ofNullable(subjectVersion), subjectTitle));
  }

  Method method() {
    return Method.of(method);
  }

  Disclosure board() {
    return Disclosure.of(board);
  }

  DecisionRule rule() {
    return Rules.kept(rule);
  }

  boolean isProcedural() {
    return procedural;
  }

  Optional<DecisionRule> usualRule() {
    return Optional.ofNullable(usualRule).map(Rules::kept);
  }

  /** The same question once more, on these terms. */
  Ballot.Question again(Terms terms) {
    return new Ballot.Question(question, subject(), method(), board(), rule(), usualRule(), procedural, terms, Optional.empty(), Optional.empty());
  }
}
