package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What would still carry a question that is not carried. */
public enum Remedy {
  /** {@code missing} of those that have cast nothing would have to vote in favour. */ MORE_VOTES,
  /** As {@link #MORE_VOTES}, and they would have to weigh {@code missingWeight} together. */ MORE_WEIGHT,
  /** As {@link #MORE_WEIGHT}; or {@code unblocking} further votes, whatever they weigh. */ MORE_WEIGHT_OR_VOTES,
  /** {@code withdrawals} objections or vetoes would have to be withdrawn. */ WITHDRAWALS,
  /** {@code open} objections would have to be disposed of, with reasons. */ DISPOSITIONS,
  /** {@code lacking} more members would have to be present. */ PRESENCE,
  /** Nothing that those who have cast nothing could do. */ OUT_OF_REACH;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static Remedy of(String code) {
    return Stream.of(values()).filter(remedy -> remedy.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such remedy"));
  }
}
