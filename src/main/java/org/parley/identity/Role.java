package org.parley.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what capacity somebody acts. */
public enum Role {
  /** Runs the installation. */ ADMINISTRATOR,
  /** Keeps the list of delegations, credentials and papers. */ SECRETARY,
  /** Presides: opens phases and ballots, publishes. */ CHAIR,
  /** Keeps order in the threads. */ MODERATOR,
  /** Speaks and votes for a delegation. */ HEAD,
  /** Stands in for the head, with the vote. */ ALTERNATE,
  /** Drafts and states positions, without the vote. */ EXPERT,
  /** Speaks, without stating positions or voting. */ ADVISER,
  /** Reads; every member of an observer delegation, whatever the title there. */ OBSERVER,
  /** Everyone else. */ PUBLIC;

  /** The name that clients see: {@code head}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static Role read(String code) {
    return of(code).orElseThrow(() -> new IllegalArgumentException("no such role"));
  }

  public static Optional<Role> of(String code) {
    return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
