package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What becomes of a question on which the votes are equally divided. */
public enum TiePolicy {
  /** It is rejected: UNGA 133, in committees. */ REJECTED,
  /** It is voted on again within 48 hours, and then rejected: UNGA 95, in plenary. */ SECOND_BALLOT;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static TiePolicy of(String code) {
    return Stream.of(values()).filter(policy -> policy.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such policy"));
  }
}
