package org.parley.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.parley.shared.Json;
import org.parley.shared.Occurrence;

/** Something that fails after the change was made and journalled, within its transaction. */
@ApplicationScoped
public class Spoiler {
  /** Whatever bears this word in its data fails. */
  static final String WORD = "spoiled";

  void fail(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER + 1000) Occurrence occurrence) {
    if (Json.write(occurrence.event().data()).contains(WORD)) {
      if (occurrence.seq().isEmpty()) {
        throw new AssertionError("the journal was to come first");
      }
      throw new IllegalStateException("failing after " + occurrence.event().type());
    }
  }
}
