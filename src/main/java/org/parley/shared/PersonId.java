package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a person; opaque. */
public record PersonId(@JsonValue String value) {}
