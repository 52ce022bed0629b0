package org.parley.provision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What has become of a motion for division (General Assembly, rule 89). */
public enum DivisionStatus {
  /** Nobody has objected. */ MOVED,
  /** The motion itself is to be put to the vote. */ OBJECTED,
  /** Carried, by vote or since nobody objected: the parts are put to the vote. */ CARRIED,
  /** All parts were voted on; the whole comes next. */ PARTS_VOTED,
  /** The text was decided as a whole. */ DONE,
  /** The motion was voted down. */ REJECTED,
  /** By the delegation that moved it. */ WITHDRAWN,
  /** The whole was not decided, and nothing of it fell: the body found no consensus, or the round ended before all parts were voted on. */ ENDED,
  /** The text was changed before a part was put to the vote, so that the motion was about other words; or what it divides was withdrawn or settled. */ LAPSED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static DivisionStatus of(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such status"));
  }
}
