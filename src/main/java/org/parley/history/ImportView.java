package org.parley.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/**
 * An import as those see it who may ask for one.
 *
 * @param done roll-calls kept so far; they are not visible before all are
 * @param total roll-calls in the files; 0 until these have been read
 * @param ballots in the files; 0 until these have been read
 * @param complaints why it failed
 */
public record ImportView(String id, ConsultationId consultation, ImportState state, int done, int total, int ballots,
    List<Complaint> complaints, PersonId askedBy, Instant askedAt, Optional<Instant> finishedAt) {}
