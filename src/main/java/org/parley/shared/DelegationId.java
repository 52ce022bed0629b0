package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a delegation; opaque. */
@Schema(type = SchemaType.STRING)
public record DelegationId(@Schema(hidden = true) @JsonValue String value) {}
