package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What a delegation may have printed with a decision: OSCE rules of procedure IV.1(A)6, UNGA rule 88. */
public enum StatementKind {
  /** How the delegation understands what was adopted. */ INTERPRETATIVE_STATEMENT,
  /** From what in it the delegation excepts itself. */ FORMAL_RESERVATION,
  /** Why the delegation votes, or voted, as it does. */ EXPLANATION_OF_VOTE,
  /** That the delegation did not stand in the way but does not share what was adopted. */ DISSOCIATION,
  /** That the delegation joins what was agreed without a vote, having stayed out of it (SCO Charter 16). */ ACCESSION;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static StatementKind of(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind of statement"));
  }
}
