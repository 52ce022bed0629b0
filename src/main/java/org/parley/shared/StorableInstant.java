package org.parley.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;

/** Reads an instant as RFC 3339 has it, with a year of four digits; beyond that a database cannot keep it. */
final class StorableInstant extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1L;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  StorableInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Instant instant = InstantDeserializer.INSTANT.deserialize(parser, context);
    if (instant != null && (instant.isBefore(FIRST) || instant.isAfter(LAST))) {
      return (Instant) context.handleWeirdNumberValue(Instant.class, instant.getEpochSecond(), "the year has four digits");
    }
    return instant;
  }
}
