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
  /** Its sponsor withdrew it; another delegation may take it up (General Assembly, rule 80). */ WITHDRAWN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static ProvisionStatus of(String code) {
    return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such status"));
  }
}
