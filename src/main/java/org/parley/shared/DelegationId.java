package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a delegation; opaque. */
public record DelegationId(@JsonValue String value) {}
