package org.parley.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How somebody who has signed in shows it afterwards. */
public enum SignInKind {
  /** A browser, by its cookie. */ SESSION,
  /** A program, by a bearer token. */ TOKEN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
