package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a person; opaque. */
@Schema(implementation = String.class)
public record PersonId(@JsonValue String value) {}
