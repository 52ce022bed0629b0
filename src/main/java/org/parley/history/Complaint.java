package org.parley.history;

import java.util.Map;
import java.util.Optional;
import org.parley.shared.Messages;

/**
 * One thing that is wrong with what was to be imported.
 *
 * @param file name of the part, {@code roll-calls} or {@code ballots}; empty where it is about neither
 * @param line number of the line in that file, from 1; empty where it is about the file as a whole
 * @param code stable code; catalogue key {@code import.<code>}
 * @param params named arguments of the message
 */
public record Complaint(Optional<String> file, Optional<Long> line, String code, Map<String, Object> params) {
  static Complaint of(String code, Map<String, Object> params) {
    return new Complaint(Optional.empty(), Optional.empty(), code, params);
  }

  static Complaint about(String file, String code, Map<String, Object> params) {
    return new Complaint(Optional.of(file), Optional.empty(), code, params);
  }

  static Complaint at(String file, long line, String code, Map<String, Object> params) {
    return new Complaint(Optional.of(file), Optional.of(line), code, params);
  }

  /** In a sentence or two, in an offered language. */
  public String words(String language) {
    return Messages.in(language).say("import." + code, params);
  }
}
