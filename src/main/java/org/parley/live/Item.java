package org.parley.live;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.journal.Journal;

/**
 * One entry of the journal as clients see it.
 *
 * @param data JSON as the journal keeps it, passed on without being read
 */
public record Item(long seq, String type, Instant at, @Schema(type = SchemaType.OBJECT) @JsonRawValue String data) {
  static Item of(Journal.Entry entry) {
    return new Item(entry.seq(), entry.type(), entry.at(), entry.data());
  }
}
