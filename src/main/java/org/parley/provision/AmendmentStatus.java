package org.parley.provision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What has become of an amendment. */
public enum AmendmentStatus {
  /** Waits for its vote. */ TABLED,
  /** Its sponsor withdrew it; another delegation may take it up (General Assembly, rule 80). */ WITHDRAWN,
  /** Adopted by vote. */ ADOPTED,
  /** Rejected by vote. */ REJECTED,
  /** Not put to the vote: the adoption of another implies its rejection (General Assembly, rule 90). */ NOT_PUT,
  /** The chair ruled that it is not in order: it is neither put to the vote nor rejected (General Assembly, rules 71 and 90). */ OUT_OF_ORDER;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static AmendmentStatus of(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such status"));
  }
}
