package org.parley.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an import has come. */
public enum ImportState {
  /** Asked for; no node has taken it up yet. */ QUEUED,
  /** At work, or about to be taken up again by another node. */ RUNNING,
  /** All of it is there. */ DONE,
  /** Refused; nothing of it is there. */ FAILED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ImportState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
