package org.parley.provision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What has become of a provision. */
public enum ProvisionStatus {
  /** Under negotiation. */ DRAFT,
  /** Adopted by vote; its words stand. */ ADOPTED,
  /** Rejected by vote. */ REJECTED,
  /** Its sponsor withdrew it; another delegation may take it up (General Assembly, rule 80). */ WITHDRAWN,
  /** After a vote on a competing proposal the body decided not to vote on it (General Assembly, rule 91). */ NOT_PUT,
  /** The chair ruled that it is not in order: it is neither put to the vote nor rejected (General Assembly, rule 71). */ OUT_OF_ORDER;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @JsonCreator
  static ProvisionStatus of(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such status"));
  }
}
