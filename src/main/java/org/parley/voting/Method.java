package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How the question is put. Both are open: every member sees the board while it runs. */
public enum Method {
  /** Each delegation's vote is on the board and on the record. */
  RECORDED(Choice.YES, Choice.NO, Choice.ABSTAIN),
  /** The chair asks whether anybody objects; silence is consent, and whoever objects is named at once. */
  NO_OBJECTION(Choice.YES, Choice.OBJECT);

  private final Set<Choice> choices;

  Method(Choice first, Choice... others) {
    choices = EnumSet.of(first, others);
  }

  /** Whether that is an answer to a question put this way. */
  public boolean takes(Choice choice) {
    return choices.contains(choice);
  }

  /** Whether a question put this way can be decided by that rule: without objection means by consensus. */
  public boolean decidesBy(DecisionRule rule) {
    return this != NO_OBJECTION || rule.equals(Rules.CONSENSUS);
  }

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static Method of(String code) {
    return Stream.of(values()).filter(method -> method.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such method"));
  }
}
