package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.PersonId;

/** The chair set the time allowed for explanations of a vote. @param ballot its id @param until from then on there is none */
public record ExplanationsLimited(@JsonIgnore ConsultationId consultation, String ballot, Instant until, Optional<PersonId> actor)
    implements ConsultationEvent {}
