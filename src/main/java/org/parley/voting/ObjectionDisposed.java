package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.LocalizedText;
import org.parley.shared.PersonId;

/**
 * The chair said why an objection has been addressed.
 *
 * @param ballot its id
 * @param delegation that objects
 */
public record ObjectionDisposed(@JsonIgnore ConsultationId consultation, String ballot, DelegationView.Named delegation, LocalizedText disposition,
    @JsonIgnore Optional<PersonId> actor) implements ConsultationEvent {}
