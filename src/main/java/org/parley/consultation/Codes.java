package org.parley.consultation;

import java.util.regex.Pattern;
import org.parley.shared.Invalid;

/** Short names of principles, delegations and rounds, as they stand in addresses and tables. */
final class Codes {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

  private Codes() {}

  static String require(String field, String code) {
    if (code == null || !CODE.matcher(code).matches()) {
      throw new Invalid(field, "code");
    }
    return code;
  }
}
