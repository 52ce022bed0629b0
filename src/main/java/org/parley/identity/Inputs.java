package org.parley.identity;

import java.util.Map;
import java.util.regex.Pattern;
import org.parley.shared.Invalid;

/** Checks of what people give about themselves. */
final class Inputs {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}<>\"(),:;]{1,64}@[^\\s@\\p{Cntrl}<>\"(),:;]{1,253}");
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NAME = 200;
  private static final int SHORTEST_PASSWORD = 12;
  private static final int LONGEST_PASSWORD = 1_000;

  private Inputs() {}

  /** In lower case. @throws Invalid if it is missing, too long, or no address */
  static String email(String given) {
    String email = required("email", given, LONGEST_EMAIL);
    if (!EMAIL.matcher(email).matches()) {
      throw new Invalid("email", "email");
    }
    return Person.normal(email);
  }

  /** @throws Invalid if it is missing, too long, or has control characters */
  static String name(String given) {
    String name = required("name", given, LONGEST_NAME).strip();
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new Invalid("name", "malformed");
    }
    return name;
  }

  /** A password that is to be set, 12 to 1,000 characters. @throws Invalid if it is not */
  static String newPassword(String field, String given) {
    String password = required(field, given, LONGEST_PASSWORD);
    if (password.length() < SHORTEST_PASSWORD) {
      throw new Invalid(field, "too-short", Map.of("least", SHORTEST_PASSWORD));
    }
    return password;
  }

  /** A password that is to be compared. @throws Invalid if it is missing or longer than any can be */
  static String password(String field, String given) {
    return required(field, given, LONGEST_PASSWORD);
  }

  private static String required(String field, String given, int most) {
    if (given == null || given.isBlank()) {
      throw new Invalid(field, "required");
    }
    if (given.length() > most) {
      throw new Invalid(field, "too-long", Map.of("most", most));
    }
    return given;
  }
}
