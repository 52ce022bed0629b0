package org.parley.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a consultation; opaque. It is also the topic of its journal. */
@Schema(type = SchemaType.STRING)
public record ConsultationId(@Schema(hidden = true) @JsonValue String value) {}
