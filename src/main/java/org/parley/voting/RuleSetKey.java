package org.parley.voting;

import java.io.Serializable;
import java.util.Objects;

/** Names a version of a consultation's rule set. */
class RuleSetKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private String consultationId;
  private long version;

  protected RuleSetKey() {}

  RuleSetKey(String consultation, long version) {
    this.consultationId = consultation;
    this.version = version;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleSetKey key && key.consultationId.equals(consultationId) && key.version == version;
  }

  @Override
  public int hashCode() {
    return Objects.hash(consultationId, version);
  }
}
