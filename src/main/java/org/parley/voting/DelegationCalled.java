package org.parley.voting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.consultation.DelegationView;
import org.parley.shared.ConsultationEvent;
import org.parley.shared.ConsultationId;
import org.parley.shared.DelegationId;
import org.parley.shared.PersonId;

/**
 * A delegation was called in a roll-call.
 *
 * @param ballot its id
 * @param again it had passed
 * @param missed who was called before and did not answer
 * @param next who comes next as things stand
 */
public record DelegationCalled(@JsonIgnore ConsultationId consultation, String ballot, DelegationView.Named delegation, boolean again,
    Optional<DelegationId> missed, Optional<DelegationId> next, @JsonIgnore Optional<PersonId> actor) implements ConsultationEvent {}
