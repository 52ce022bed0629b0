package org.parley.shared;

import java.util.Locale;

/** The stable name of a kind of event: the record's in kebab case. */
final class EventType extends ClassValue<String> {
  static final EventType OF = new EventType();

  private EventType() {}

  @Override
  protected String computeValue(Class<?> event) {
    return event.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
