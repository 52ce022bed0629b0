package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who may see an event of a consultation. Kept with the journal entry, so that replay and live delivery give each reader the same.
 *
 * @param value {@code public}, {@code members}, {@code staff} or {@code delegation:<id>}
 */
public record Audience(@JsonValue String value) {
  /** Everyone, signed in or not. */
  public static final Audience PUBLIC = new Audience("public");
  /** Everyone who takes part in the consultation, observers among them. */
  public static final Audience MEMBERS = new Audience("members");
  /** Secretaries, chairs, moderators and administrators. */
  public static final Audience STAFF = new Audience("staff");

  /** The same one for what most see: news for thousands are compared with what each may see. */
  public static Audience of(String value) {
    return switch (value) {
      case "public" -> PUBLIC;
      case "members" -> MEMBERS;
      case "staff" -> STAFF;
      default -> new Audience(value);
    };
  }

  public static Audience delegation(String delegation) {
    return new Audience("delegation:" + delegation);
  }
}
