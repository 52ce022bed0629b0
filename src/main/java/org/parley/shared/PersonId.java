package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a person; opaque. */
@Schema(type = SchemaType.STRING)
public record PersonId(@Schema(hidden = true) @JsonValue String value) {}
