package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a consultation; opaque. It is also the topic of its journal. */
public record ConsultationId(@JsonValue String value) {}
