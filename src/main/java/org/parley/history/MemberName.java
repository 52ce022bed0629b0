package org.parley.history;

import java.util.Optional;

/**
 * A member of the body as its source names it.
 *
 * @param country two capital letters that the source gives as its code, in use today or not; empty where it had none
 * @param name of the time
 */
record MemberName(Optional<String> country, String name) {
  /** What makes it the same member under another name: its code, or else the name. */
  String identity() {
    return country.orElse(name);
  }
}
